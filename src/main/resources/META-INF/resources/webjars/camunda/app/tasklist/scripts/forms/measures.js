import { bindHidden, button, element, getJson, taskId } from './dom.js';

/** As in casefile.Measure and casefile.Department. */
const KINDS = {
  REMOVE_BOTTLENECK: 'Fjerne flaskehals',
  TEST_SOLUTION: 'Teste ut løsning',
  SEARCH_SOLUTION: 'Lete etter løsning'
};
const FRAMES = { WITHIN_FRAMES: 'Innenfor dagens rammer', NEEDS_CHANGE: 'Krever endring' };
const DEPARTMENTS = { samferdsel: 'Samferdsel', utdanning: 'Utdanning og kompetanse', plan: 'Plan', naring: 'Næring' };

/**
 * A list of measures, one card each, kept as JSON (casefile.MeasureList) in the hidden input. While it is empty,
 * data-from-case offers to begin with the measures the case has: the task's case, or the one typed into #caseNumber.
 */
export class Measures extends HTMLElement {
  #write;
  #cards = element('ol', { className: 'bv-cards' });
  #add = button('Legg til tiltak', () => this.#insert({}, null).querySelector('input').focus());
  #fetch = button('Hent tiltakene fra saken', () => this.#fromCase());
  #status = element('p', { className: 'bv-status', role: 'status' });

  connectedCallback() {
    if (this.#write) {
      return;
    }
    this.#write = bindHidden(this, value => this.#show(value));
    this.append(this.#cards, this.#status, element('div', { className: 'bv-card-actions' }, this.#add, this.#fetch));
    this.#cards.addEventListener('input', () => this.#changed());
    this.#number();
  }

  #show(json) {
    this.#cards.replaceChildren();
    read(json).forEach(measure => this.#insert(asSent(measure), null, false));
    this.#number();
  }

  async #fromCase() {
    try {
      const typed = this.closest('form').querySelector('#caseNumber');
      const number = typed ? typed.value.trim() : (await getJson(`/api/tasks/${taskId()}`)).caseSummary.number;
      const { measures } = await getJson(`/api/cases/${number}`);
      measures.forEach(measure => this.#insert(asSent(measure), null));
      this.#status.replaceChildren(measures.length === 0 ? 'Saken har ingen tiltak ennå.' : 'Tiltakene er hentet.');
    } catch {
      this.#status.replaceChildren('Fant ikke saken. Er nummeret skrevet inn, som 2022/0001?');
    }
  }

  #insert(measure, before, changed = true) {
    const card = this.#card(measure);
    this.#cards.insertBefore(card, before);
    if (changed) {
      this.#changed();
    }
    return card;
  }

  #card(measure) {
    const card = element('li', { className: 'bv-card' });
    card.append(
      element(
        'fieldset',
        {},
        element('legend', {}),
        text('title', 'Navn på tiltaket', measure.title, 'bv-wide'),
        choice('kind', 'Hva slags tiltak', KINDS, measure.kind),
        choice('frame', 'Rammer', FRAMES, measure.frame),
        text('responsible', 'Ansvarlig', measure.responsible, 'bv-wide'),
        text('fromYear', 'Fra år', measure.fromYear, 'bv-year'),
        text('toYear', 'Til år', measure.toYear, 'bv-year'),
        departments(measure.departments ?? [])
      ),
      element(
        'div',
        { className: 'bv-card-actions' },
        button('Flytt opp', () => this.#move(card, -1), { name: 'up' }),
        button('Flytt ned', () => this.#move(card, 1), { name: 'down' }),
        button('Fjern', () => this.#remove(card), { name: 'remove' })
      )
    );
    return card;
  }

  #move(card, by) {
    const neighbour = by < 0 ? card.previousElementSibling : card.nextElementSibling;
    by < 0 ? neighbour.before(card) : neighbour.after(card);
    this.#changed();
    const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    const again = card.querySelector(`[name=${same}]`);
    (again.disabled ? card.querySelector(`[name=${other}]`) : again).focus();
    this.#status.replaceChildren(`Tiltaket er flyttet til plass ${this.#list().indexOf(card) + 1}.`);
  }

  #remove(card) {
    const name = card.querySelector('legend').textContent;
    const next = card.nextElementSibling;
    card.remove();
    this.#changed();
    const undo = button('Angre', () => {
      this.#cards.insertBefore(card, next?.isConnected ? next : null);
      this.#changed();
      card.querySelector('input').focus();
    }, { className: 'btn btn-link' });
    this.#status.replaceChildren(`${name} er fjernet. `, undo);
    undo.focus();
  }

  #changed() {
    this.#status.replaceChildren();
    this.#number();
    const measures = this.#list().map(written);
    this.#write(measures.length === 0 ? '' : JSON.stringify(measures));
  }

  #number() {
    const cards = this.#list();
    this.#fetch.hidden = cards.length > 0 || !('fromCase' in this.dataset);
    cards.forEach((card, index) => {
      const name = `Tiltak ${index + 1}`;
      card.querySelector('legend').textContent = name;
      card.querySelector('[name=up]').disabled = index === 0;
      card.querySelector('[name=down]').disabled = index === cards.length - 1;
      card.querySelectorAll('.bv-card-actions button').forEach(
        action => action.setAttribute('aria-label', `${action.textContent}: ${name.toLowerCase()}`));
    });
  }

  #list() {
    return [...this.#cards.children];
  }
}

function read(json) {
  try {
    const list = JSON.parse(json || '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** The API says needsChange, a form NEEDS_CHANGE; what is not filled in is null or nothing. */
function asSent({ kind, frame, ...measure }) {
  const known = Object.entries(measure).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(known), kind: constant(kind ?? ''), frame: constant(frame ?? '') };
}

function constant(word) {
  return word === word.toUpperCase() ? word : word.replace(/[A-Z]/g, capital => `_${capital}`).toUpperCase();
}

function written(card) {
  const value = name => card.querySelector(`[name=${name}]`).value.trim();
  return {
    title: value('title'),
    kind: value('kind'),
    frame: value('frame'),
    responsible: value('responsible'),
    fromYear: value('fromYear'),
    toYear: value('toYear'),
    departments: [...card.querySelectorAll('[name=departments]:checked')].map(box => box.value)
  };
}

function text(name, label, value = '', className = '') {
  const numeric = className === 'bv-year' ? 'numeric' : undefined;
  const input = element('input', { type: 'text', name, className: 'form-control', value, inputMode: numeric });
  return element('label', { className }, label, input);
}

function choice(name, label, options, value = '') {
  const select = element(
    'select',
    { name, className: 'form-control' },
    element('option', { value: '' }, 'Velg …'),
    ...Object.entries(options).map(([id, words]) => element('option', { value: id }, words))
  );
  select.value = value;
  return element('label', {}, label, select);
}

function departments(chosen) {
  const boxes = Object.entries(DEPARTMENTS).map(([id, words]) => {
    const box = element('input', { type: 'checkbox', name: 'departments', value: id, checked: chosen.includes(id) });
    return element('label', { className: 'bv-box' }, box, ` ${words}`);
  });
  const optional = element('span', { className: 'bv-optional' }, '(valgfritt)');
  return element(
    'div',
    { className: 'bv-wide', role: 'group', 'aria-label': 'Fagavdelinger som berøres' },
    element('span', { className: 'bv-label' }, 'Fagavdelinger som berøres ', optional),
    element('div', { className: 'bv-boxes' }, ...boxes)
  );
}
