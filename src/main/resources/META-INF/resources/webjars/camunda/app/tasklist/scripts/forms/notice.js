/** Takes away what was said of a refused task when the reader has completed it or gone to another. */
export function forgetRefusals() {
  window.addEventListener('hashchange', () => {
    document
      .querySelectorAll('.page-notifications .alert-danger [ng-click^=removeNotification]')
      .forEach(close => close.click());
  });
}
