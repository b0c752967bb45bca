import { button, element, home, taskId } from './dom.js';

/**
 * <bv-preview>: shows the letters that completing the task would send, as they would be, without sending them; with
 * data-start, those that starting that process would. What is wrong with the form is told as when it is completed. What is
 * in a file does not matter to a letter, and stays where it is.
 */
export class Preview extends HTMLElement {
  connectedCallback() {
    this.told = element('div', { role: 'status' });
    this.replaceChildren(button('Forhåndsvis brev', () => this.show()), this.told);
  }

  address() {
    return this.dataset.start ? `/api/starts/${this.dataset.start}/letters` : `/api/tasks/${taskId()}/letters`;
  }

  async show() {
    this.told.replaceChildren('Lager brevet …');
    try {
      const letters = await ahead(this.address(), answers(this.closest('form')));
      this.told.replaceChildren(
        letters.length ? element('ul', {}, ...letters.map(link)) : 'Det sendes ikke noe brev med disse svarene.');
    } catch ({ message }) {
      this.told.replaceChildren(...message.split('\n').map(line => element('p', { className: 'text-danger' }, line)));
    }
  }
}

function answers(form) {
  const fields = [...form.querySelectorAll('[cam-variable-name]')];
  return Object.fromEntries(fields.map(field => [field.getAttribute('cam-variable-name'), value(field)]));
}

function value(field) {
  if (field.type === 'file') {
    return field.files.length ? { fileName: field.files[0].name } : null;
  }
  return field.type === 'checkbox' ? field.checked : field.value || null;
}

async function ahead(address, filledIn) {
  const answer = await fetch(home() + address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': await token() },
    body: JSON.stringify(filledIn),
  });
  const told = await answer.json();
  if (!answer.ok) {
    throw new Error(told.detail ?? 'Brevet kunne ikke lages.');
  }
  return told;
}

/** The program's own pages carry the token that what changes something must bring; the web apps have another. */
async function token() {
  const page = new DOMParser().parseFromString(await (await fetch(`${home()}/saker`)).text(), 'text/html');
  return page.querySelector('input[name=_csrf]')?.value ?? '';
}

function link({ title, recipient, fileName, content }) {
  const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
  const href = URL.createObjectURL(new File([bytes], fileName, { type: 'application/pdf' }));
  return element('li', {}, element('a', { href, target: '_blank' }, `${title}, til ${recipient}`));
}
