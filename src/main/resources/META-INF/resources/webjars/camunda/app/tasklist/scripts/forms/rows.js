import { bindHidden, button, element, getJson, taskId } from './dom.js';

const FIELDS = 'input, select, textarea';

/**
 * A table to write in, kept in the hidden input as JSON: a list of rows, each its cells by column name, all of them
 * texts ("true" or "" for a box to tick). data-columns='[{"name", "label", "type", "options"}]', where type is text,
 * long (several lines), email, date, time, checkbox, select (with options [[id, label]]) or readonly; data-add is the
 * button's text.
 * data-source="/api/…" answers the rows to begin with; {case} in it is the number of the task's case, {task} the task.
 * With data-fixed the rows are those of the source, no more and no fewer. What the source says beside the columns
 * follows its row back.
 */
export class Rows extends HTMLElement {
  #write;
  #columns;
  /** What each row began with. */
  #begun = new WeakMap();
  #body = element('tbody');
  #table = element('table', { className: 'bv-rows' });
  #status = element('p', { className: 'bv-status', role: 'status' });
  #offered = [];
  #saved = [];

  async connectedCallback() {
    if (this.#write) {
      return;
    }
    this.#columns = JSON.parse(this.dataset.columns);
    this.#write = bindHidden(this, value => {
      this.#saved = read(value);
      this.#show();
    });
    this.#table.append(element('thead', {}, this.#head()), this.#body);
    this.append(element('div', { className: 'bv-wide-rows' }, this.#table), this.#status);
    if (!this.#fixed) {
      const add = button(this.dataset.add ?? 'Legg til rad', () => this.#focus(this.#insert({}, null)));
      this.append(element('div', { className: 'bv-card-actions' }, add));
    }
    this.#body.addEventListener('input', () => this.#changed());
    this.#show();
    await this.#fetch();
  }

  get #fixed() {
    return 'fixed' in this.dataset;
  }

  async #fetch() {
    const task = taskId();
    if (!this.dataset.source || !task) {
      return;
    }
    this.#status.textContent = 'Henter lista …';
    try {
      let path = this.dataset.source.replace('{task}', task);
      if (path.includes('{case}')) {
        path = path.replace('{case}', (await getJson(`/api/tasks/${task}`)).caseSummary.number);
      }
      this.#offered = await getJson(path);
      this.#status.textContent = '';
      if (this.#fixed || this.#list().length === 0) {
        this.#show();
      }
    } catch {
      this.#status.textContent = 'Lista kunne ikke hentes. Last siden på nytt.';
    }
  }

  /** What was written before comes first; of fixed rows, what was written in them. */
  #show() {
    const typed = this.#columns.filter(({ type }) => type !== 'readonly').map(({ name }) => name);
    const known = row => JSON.stringify(Object.entries(row).filter(([name]) => !typed.includes(name)).sort());
    const offered = this.#offered.map(texts);
    const begun = this.#saved.length > 0 ? this.#saved : offered;
    const rows = this.#fixed
      ? offered.map(row => ({ ...row, ...this.#saved.find(saved => known(saved) === known(row)) }))
      : begun;
    this.#body.replaceChildren(...rows.map(row => this.#row(row)));
    this.#number();
    if (rows.length > 0) {
      this.#send();
    }
  }

  #head() {
    const heads = this.#columns.map(({ label }) => element('th', { scope: 'col' }, label));
    return element('tr', {}, ...heads, this.#fixed ? undefined : element('td'));
  }

  #row(cells) {
    const row = element('tr', {}, ...this.#columns.map(column => cell(column, cells[column.name] ?? '')));
    this.#begun.set(row, cells);
    if (!this.#fixed) {
      row.append(element('td', {}, button('Fjern', () => this.#remove(row), { name: 'remove' })));
    }
    return row;
  }

  #insert(cells, before) {
    const row = this.#row(cells);
    this.#body.insertBefore(row, before);
    this.#changed();
    return row;
  }

  #focus(row) {
    row.querySelector(FIELDS)?.focus();
  }

  #remove(row) {
    const place = this.#list().indexOf(row) + 1;
    const next = row.nextElementSibling;
    row.remove();
    this.#changed();
    const undo = button('Angre', () => {
      this.#body.insertBefore(row, next?.isConnected ? next : null);
      this.#changed();
      this.#focus(row);
    }, { className: 'btn btn-link' });
    this.#status.replaceChildren(`Rad ${place} er fjernet. `, undo);
    undo.focus();
  }

  #changed() {
    this.#status.replaceChildren();
    this.#number();
    this.#send();
  }

  #send() {
    const rows = this.#list().map(row => this.#written(row));
    this.#saved = rows.filter(row => Object.values(row).some(text => text !== ''));
    this.#write(this.#saved.length === 0 ? '' : JSON.stringify(rows));
  }

  #written(row) {
    const cells = { ...this.#begun.get(row) };
    for (const input of row.querySelectorAll(FIELDS)) {
      cells[input.name] = input.type === 'checkbox' ? (input.checked ? 'true' : '') : input.value.trim();
    }
    return cells;
  }

  /** Each cell is called by its column and row, as in «Navn, rad 2». */
  #number() {
    const rows = this.#list();
    this.#table.hidden = rows.length === 0;
    rows.forEach((row, index) => {
      const place = `rad ${index + 1}`;
      row.querySelectorAll(FIELDS).forEach(input => {
        input.setAttribute('aria-label', `${this.#columns.find(({ name }) => name === input.name).label}, ${place}`);
      });
      row.querySelector('[name=remove]')?.setAttribute('aria-label', `Fjern ${place}`);
    });
  }

  #list() {
    return [...this.#body.children];
  }
}

function read(json) {
  try {
    const list = JSON.parse(json || '[]');
    return Array.isArray(list) ? list.map(texts) : [];
  } catch {
    return [];
  }
}

/** A row with every cell as the text it is sent as. */
function texts(row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)]));
}

function text(value) {
  return value === null || value === false ? '' : String(value);
}

function cell({ name, type, options }, value) {
  switch (type) {
    case 'readonly':
      return element('td', {}, value);
    case 'checkbox':
      return element('td', {}, element('input', { type, name, checked: value === 'true' }));
    case 'select':
      return element('td', {}, select(name, options, value));
    case 'long':
      return element('td', {}, element('textarea', { name, rows: 4, className: 'form-control', value }));
    case 'date':
    case 'time':
      return element('td', {}, element('input', { type, name, className: 'form-control', value }));
    default: {
      const inputMode = type === 'email' ? 'email' : undefined;
      return element('td', {}, element('input', { type: 'text', name, className: 'form-control', value, inputMode }));
    }
  }
}

function select(name, options, value) {
  const made = element(
    'select',
    { name, className: 'form-control' },
    element('option', { value: '' }, 'Velg …'),
    ...options.map(([id, label]) => element('option', { value: id }, label))
  );
  made.value = value;
  return made;
}
