/**
 * Takes away what was said of a refused form when it no longer matters: the reader has completed the task, gone to
 * another, or tries once more to start a process.
 */
export function forgetRefusals() {
  window.addEventListener('hashchange', () => close('.page-notifications'));
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('[ng-click="startProcessInstance()"]')) {
      close('.modal-body');
    }
  }, true);
}

function close(place) {
  document
    .querySelectorAll(`${place} .notifications .alert-danger [ng-click^=removeNotification]`)
    .forEach(button => button.click());
}
