import { bind, element, getJson } from './dom.js';

/**
 * Asks whether the reader is impartial before they assess, recommend, decide or pay. Who is not says why, and gives the
 * task to another. The answers are kept in the three hidden inputs inside.
 */
export class ImpartialityQuestion extends HTMLElement {
  #write;
  #answers = [['IMPARTIAL', 'Jeg er habil'], ['PARTIAL', 'Jeg er inhabil']].map(([value, label]) => {
    const box = element('input', { type: 'radio', name: 'bvImpartiality', value, onchange: () => this.#answer(value) });
    return { box, line: element('label', { className: 'bv-box' }, box, ` ${label}`) };
  });
  #reason = element('input', { type: 'text', className: 'form-control', oninput: () => this.#write.partialReason(this.#reason.value) });
  #standIn = element('select', { className: 'form-control', onchange: () => this.#write.standIn(this.#standIn.value) });
  #more = element(
    'div',
    { hidden: true },
    element('label', {}, 'Hvorfor du er inhabil', this.#reason),
    element('label', {}, 'Stedfortreder', this.#standIn),
    element('p', { className: 'help-block' }, 'Når du fullfører, får stedfortrederen oppgaven, og begrunnelsen står i loggen. Resten av skjemaet blir ikke lagret.')
  );

  async connectedCallback() {
    if (this.#write) {
      return;
    }
    const [impartiality, partialReason, standIn] = this.querySelectorAll('input[type=hidden]');
    this.#write = {
      impartiality: bind(impartiality, value => this.#show(value)),
      partialReason: bind(partialReason, value => (this.#reason.value = value)),
      standIn: bind(standIn, value => this.#choose(value))
    };
    this.append(
      element('fieldset', {}, element('legend', {}, 'Habilitet'), ...this.#answers.map(({ line }) => line), this.#more)
    );
    const staff = await getJson('/api/staff').catch(() => []);
    this.#standIn.append(
      element('option', { value: '' }, 'Velg …'),
      ...staff.map(({ id, name }) => element('option', { value: id }, name))
    );
    this.#choose(standIn.value);
  }

  #answer(value) {
    this.#write.impartiality(value);
    this.#show(value);
  }

  #show(value) {
    this.#answers.forEach(({ box }) => (box.checked = box.value === value));
    this.#more.hidden = value !== 'PARTIAL';
  }

  #choose(value) {
    this.#standIn.value = value;
  }
}
