/**
 * Takes away what was said of a refused form when it no longer matters: the reader has completed the task, gone to
 * another, or tries once more to start a process. What is said above a long start form is scrolled to.
 */
export function forgetRefusals() {
  window.addEventListener('hashchange', () => close('.page-notifications'));
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('[ng-click="startProcessInstance()"]')) {
      close('.modal-body');
    }
  }, true);
  new MutationObserver(changes => changes
    .flatMap(({ addedNodes }) => [...addedNodes])
    .find(({ classList, parentElement }) => classList?.contains('alert-danger') && parentElement?.closest('.modal-body'))
    ?.scrollIntoView({ block: 'center' })
  ).observe(document.body, { childList: true, subtree: true });
}

function close(place) {
  document
    .querySelectorAll(`${place} .notifications .alert-danger [ng-click^=removeNotification]`)
    .forEach(button => button.click());
}
