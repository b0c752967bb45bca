import { bind, element, getJson, taskId } from './dom.js';
import { taskFacts } from './task.js';

/**
 * Asks whether the reader is impartial before they assess, recommend, decide or pay. Who is not says why, and gives the
 * task to another; a form that begins a process has no task to give, and only the first of the three hidden inputs in
 * which the answers are kept. What the program knows that may make the reader partial is said first.
 */
export class ImpartialityQuestion extends HTMLElement {
  #write;
  #answers = [['IMPARTIAL', 'Jeg er habil'], ['PARTIAL', 'Jeg er inhabil']].map(([value, label]) => {
    const box = element('input', { type: 'radio', name: 'bvImpartiality', value, onchange: () => this.#answer(value) });
    return { box, line: element('label', { className: 'bv-box' }, box, ` ${label}`) };
  });
  #more = element('div', { hidden: true });

  connectedCallback() {
    if (this.#write) {
      return;
    }
    const [answer, reason, standIn] = this.querySelectorAll('input[type=hidden]');
    this.#write = bind(answer, value => this.#show(value));
    this.#more.append(
      ...(standIn
        ? [kept(reason, 'Hvorfor du er inhabil', element('input', { type: 'text' })),
           kept(standIn, 'Stedfortreder', colleagues(standIn)),
           help('Når du fullfører, får stedfortrederen oppgaven, og begrunnelsen står i loggen. Resten av skjemaet blir ikke lagret.')]
        : [help('Da må en annen leder avgjøre dette.')])
    );
    this.append(
      element('fieldset', {}, element('legend', {}, 'Habilitet'), ...this.#answers.map(({ line }) => line), this.#more)
    );
    this.#warn();
  }

  async #warn() {
    const task = taskId();
    const facts = task && (await taskFacts(task));
    if (facts?.warning) {
      this.querySelector('legend').after(element('p', { className: 'bv-warning', role: 'status' }, facts.warning));
    }
  }

  #answer(value) {
    this.#write(value);
    this.#show(value);
  }

  #show(value) {
    this.#answers.forEach(({ box }) => (box.checked = box.value === value));
    this.#more.hidden = value !== 'PARTIAL';
  }
}

function kept(hidden, label, field) {
  const write = bind(hidden, value => (field.value = value));
  field.className = 'form-control';
  field.oninput = () => write(field.value);
  return element('label', {}, label, field);
}

/** What was chosen before the list came is chosen in it. */
function colleagues(chosen) {
  const list = element('select', {}, element('option', { value: '' }, 'Velg …'));
  getJson('/api/colleagues')
    .then(found => {
      list.append(...found.map(({ id, name }) => element('option', { value: id }, name)));
      list.value = chosen.value;
    })
    .catch(() => list.append(element('option', { disabled: true }, 'Lista kunne ikke hentes. Last siden på nytt.')));
  return list;
}

function help(text) {
  return element('p', { className: 'help-block' }, text);
}
