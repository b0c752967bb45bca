import { bindHidden, element, getJson } from './dom.js';

/**
 * A choice of one from what data-source="/api/…" answers, [{code, name}], kept as its code in the hidden input. A code that
 * the list does not have any more is not chosen.
 */
export class Pick extends HTMLElement {
  #write;
  #chosen = '';
  #list = element('select', { className: 'form-control', disabled: true, onchange: () => this.#choose(this.#list.value) });
  #status = element('p', { className: 'help-block', role: 'status' });

  async connectedCallback() {
    if (this.#write) {
      return;
    }
    this.#write = bindHidden(this, value => this.#show(value));
    this.#list.setAttribute('aria-labelledby', this.getAttribute('aria-labelledby'));
    this.append(this.#list, this.#status);
    this.#offer([]);
    this.#status.textContent = 'Henter lista …';
    try {
      const found = await getJson(this.dataset.source);
      this.#offer(found);
      this.#status.textContent = found.length === 0 ? 'Det er ingen å velge mellom.' : '';
    } catch {
      this.#status.textContent = 'Lista kunne ikke hentes. Last siden på nytt.';
    }
  }

  #offer(choices) {
    this.#list.replaceChildren(
      element('option', { value: '' }, 'Velg …'),
      ...choices.map(({ code, name }) => element('option', { value: code }, name))
    );
    this.#list.disabled = choices.length === 0;
    if (choices.length > 0 && this.#chosen !== '') {
      this.#list.value = this.#chosen;
      this.#choose(this.#list.value);
    }
  }

  #show(value) {
    this.#chosen = value;
    this.#list.value = value;
  }

  #choose(code) {
    this.#chosen = code;
    this.#write(code);
  }
}
