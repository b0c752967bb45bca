import { element } from './dom.js';

const MEGABYTE = 1_000_000;
const LIMIT = 10 * MEGABYTE;

/**
 * Tells at once when a chosen file is too big. Tasklist's own limit is 5 MB, and beyond it its button for completing
 * the task stays dead; here it is raised for each file input as it is used.
 */
export function limitUploads() {
  document.addEventListener('change', ({ target }) => {
    if (target.matches?.('.bv-form input[type=file]')) {
      check(target);
    }
  }, true);
}

function check(input) {
  input.setAttribute('cam-max-filesize', LIMIT);
  input.parentElement.querySelector('.bv-fault')?.remove();
  const size = input.files[0]?.size ?? 0;
  if (size > LIMIT) {
    const megabytes = (size / MEGABYTE).toLocaleString('nb-NO', { maximumFractionDigits: 1 });
    input.value = '';
    input.after(element(
      'p', { className: 'bv-fault', role: 'alert' }, `Fila er på ${megabytes} MB. Den kan være på høyst 10 MB.`));
  }
}
