import { bindHidden, element, getJson } from './dom.js';

const LONG = 8;

/**
 * A list of boxes to tick, kept as comma-separated ids in the hidden input.
 * data-choices="id=Label,…", or data-source="/api/…" answering [{code, name}].
 */
export class Choices extends HTMLElement {
  #write;
  #boxes = element('div', { className: 'bv-boxes' });
  #count = element('p', { className: 'help-block', role: 'status' });
  #wanted = [];

  async connectedCallback() {
    if (this.#write) {
      return;
    }
    this.#write = bindHidden(this, value => this.#tick(value.split(',').filter(id => id)));
    this.append(this.#boxes, this.#count);
    try {
      this.#offer(await this.#choices());
    } catch {
      this.#count.textContent = 'Lista kunne ikke hentes. Last siden på nytt.';
    }
  }

  async #choices() {
    if (this.dataset.source) {
      this.#count.textContent = 'Henter lista …';
      return (await getJson(this.dataset.source)).map(({ code, name }) => [code, name]);
    }
    return this.dataset.choices.split(',').map(choice => choice.trim().split('='));
  }

  #offer(choices) {
    choices.forEach(([id, label]) => this.#boxes.append(this.#box(id, label)));
    if (choices.length > LONG) {
      const filter = element('input', {
        type: 'search', className: 'form-control', placeholder: 'Finn i lista', 'aria-label': 'Finn i lista'
      });
      filter.oninput = () => this.#filter(filter.value.trim().toLocaleLowerCase('nb'));
      this.#boxes.before(filter);
    }
    this.#tick(this.#wanted);
  }

  #box(id, label) {
    const box = element('input', { type: 'checkbox', value: id, onchange: () => this.#changed() });
    return element('label', { className: 'bv-box' }, box, ` ${label}`);
  }

  /** Ids that the list does not have are shown as they are, not lost. */
  #tick(ids) {
    this.#wanted = ids;
    if (this.#boxes.childElementCount === 0) {
      return;
    }
    const known = this.#inputs().map(box => box.value);
    ids.filter(id => !known.includes(id)).forEach(id => this.#boxes.append(this.#box(id, id)));
    this.#inputs().forEach(box => (box.checked = ids.includes(box.value)));
    this.#tell();
  }

  #changed() {
    this.#wanted = this.#inputs().filter(box => box.checked).map(box => box.value);
    this.#write(this.#wanted.join(','));
    this.#tell();
  }

  #filter(text) {
    this.#inputs().forEach(box => {
      box.parentElement.hidden = !box.checked && !box.parentElement.textContent.toLocaleLowerCase('nb').includes(text);
    });
  }

  #tell() {
    this.#count.textContent = this.#inputs().length > LONG ? `${this.#wanted.length} valgt` : '';
  }

  #inputs() {
    return [...this.#boxes.querySelectorAll('input')];
  }
}
