import { bindHidden, element, getJson } from './dom.js';

const NUMBER = /^\d{4}\/\d{4}$/;

/**
 * A choice among the commitments of the case whose number is written in another field of the form: data-case is the id of
 * that field. Kept as the commitment's id in the hidden input.
 */
export class Commitments extends HTMLElement {
  #write;
  #number;
  #chosen = '';
  #asked = '';
  #list = element('select', { className: 'form-control', onchange: () => this.#choose(this.#list.value) });
  #status = element('p', { className: 'help-block', role: 'status' });

  connectedCallback() {
    if (this.#write) {
      return;
    }
    this.#write = bindHidden(this, value => {
      this.#chosen = value;
      this.#fetch();
    });
    this.#list.setAttribute('aria-label', 'Tilsagn');
    this.append(this.#list, this.#status);
    this.#number = this.closest('form').querySelector(`#${this.dataset.case}`);
    this.#number.addEventListener('input', () => this.#fetch());
    window.jQuery(this.#number).on('camFormVariableApplied', () => setTimeout(() => this.#fetch()));
    this.#offer([], 'Skriv Bygdevekst-nummeret først.');
    this.#fetch();
  }

  async #fetch() {
    const number = this.#number.value.trim();
    if (number === this.#asked) {
      return;
    }
    this.#asked = number;
    if (!NUMBER.test(number)) {
      this.#offer([], 'Skriv Bygdevekst-nummeret først.');
      return;
    }
    this.#offer([], 'Henter tilsagnene …');
    try {
      const found = await getJson(`/api/cases/${number}/commitments`);
      if (number === this.#asked) {
        const open = found.filter(({ available }) => available > 0);
        this.#offer(open, open.length === 0 ? 'Saken har ingen tilsagn det er noe igjen av.' : '');
      }
    } catch {
      if (number === this.#asked) {
        this.#asked = '';
        this.#offer([], 'Tilsagnene kunne ikke hentes. Se om nummeret er riktig.');
      }
    }
  }

  #offer(commitments, status) {
    const kroner = new Intl.NumberFormat('nb-NO');
    this.#list.replaceChildren(
      element('option', { value: '' }, 'Velg …'),
      ...commitments.map(({ id, title, available }) =>
        element('option', { value: String(id) }, `${title}: ${kroner.format(available)} kroner igjen`)
      )
    );
    this.#list.disabled = commitments.length === 0;
    this.#status.textContent = status;
    if (commitments.length > 0) {
      this.#list.value = this.#chosen;
      this.#choose(this.#list.value);
    }
  }

  #choose(id) {
    this.#chosen = id;
    this.#write(id);
  }
}
