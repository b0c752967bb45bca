import { element, getJson, taskId } from './dom.js';

/**
 * Begins a form with what the case knows, without the engine having to carry it. data-source="/api/…" answers one
 * object; {case} in it is the number of the task's case, {task} the task. Each field that is still empty gets what goes by its name, a
 * list as the field's own editor keeps it. An element with data-prefill="name" shows the date of that name in its span. What the answer
 * calls note is shown above the fields.
 */
export class Prefill extends HTMLElement {
  #status = element('p', { className: 'bv-status', role: 'status' });

  async connectedCallback() {
    const task = taskId();
    if (!task || this.contains(this.#status)) {
      return;
    }
    this.append(this.#status);
    const form = this.closest('form');
    try {
      const { number } = (await getJson(`/api/tasks/${task}`)).caseSummary;
      const known = await getJson(this.dataset.source.replace('{case}', number).replace('{task}', task));
      form.querySelectorAll('[cam-variable-name]').forEach(field => begin(field, known));
      if (known.note) {
        this.prepend(element('p', { className: 'bv-note' }, known.note));
      }
      form.querySelectorAll('[data-prefill]').forEach(place => show(place, known[place.dataset.prefill]));
    } catch {
      this.#status.textContent = 'Det saken vet fra før, kunne ikke hentes. Last siden på nytt.';
    }
  }
}

/** The form may fill in its fields, with nothing, after this; what a person has written or saved stays. */
function begin(field, known) {
  const value = text(field, known[field.getAttribute('cam-variable-name')]);
  if (value === '') {
    return;
  }
  const fill = () => {
    if (field.value === '') {
      field.value = value;
      window.angular.element(field).controller('ngModel')?.$setViewValue(value);
      window.jQuery(field).trigger('camFormVariableApplied', [value]);
    }
  };
  window.jQuery(field).one('camFormVariableApplied', (event, applied) => applied || setTimeout(fill));
  fill();
}

function text(field, value) {
  if (Array.isArray(value) && value.length > 0) {
    return field.closest('bv-choices') ? value.map(({ code }) => code).join(',') : JSON.stringify(value);
  }
  return value === undefined || value === null || Array.isArray(value) ? '' : String(value);
}

function show(place, date) {
  if (date) {
    place.hidden = false;
    place.querySelector('span').textContent =
      new Date(`${date}T00:00:00Z`).toLocaleDateString('nb-NO', { dateStyle: 'long', timeZone: 'UTC' });
  }
}
