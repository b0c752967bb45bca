/**
 * A part of a form that is there while another field of it has one of some values: data-field is the id of that field, a
 * select, and data-values are the values, with spaces between. What was written in a part that is hidden again is sent
 * along, and the step does not read it.
 */
export class When extends HTMLElement {
  #field;

  connectedCallback() {
    if (this.#field) {
      return;
    }
    this.#field = this.closest('form').querySelector(`#${this.dataset.field}`);
    this.#field.addEventListener('change', () => this.#show());
    window.jQuery(this.#field).on('camFormVariableApplied', () => setTimeout(() => this.#show()));
    this.#show();
  }

  #show() {
    this.hidden = !this.dataset.values.split(' ').includes(this.#field.value);
  }
}
