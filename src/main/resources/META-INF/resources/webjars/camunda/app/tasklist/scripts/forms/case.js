import { element, getJson, home, taskId } from './dom.js';

/** The head of a form: which case the task belongs to, and how long there is to its deadline. Silent when unknown. */
export class CaseHeader extends HTMLElement {
  async connectedCallback() {
    const task = taskId();
    if (!task) {
      return;
    }
    const facts = await getJson(`/api/tasks/${task}`).catch(() => null);
    if (facts) {
      this.replaceChildren(...head(facts));
    }
  }
}

function head({ caseSummary: { number, title, municipalities }, milestone, about, due: taskDue, today }) {
  const due = milestone?.due ?? taskDue;
  return [
    element(
      'p',
      { className: 'bv-case-title' },
      element('a', { href: `${home()}/saker/${number}`, target: '_blank', rel: 'noopener' }, `Sak ${number}`),
      element('strong', {}, title)
    ),
    fact('Kommuner', municipalities.map(({ name }) => name).join(', ')),
    fact('Gjelder', about),
    fact('Milepæl', milestone?.label),
    fact('Frist', due && deadline(due, today), today && due < today ? 'bv-overdue' : '')
  ].filter(part => part !== undefined);
}

function fact(name, value, className = '') {
  return value ? element('p', { className }, element('span', { className: 'bv-fact' }, `${name}: `), value) : undefined;
}

/** The server says what day it is: the demonstration has a clock of its own. */
function deadline(due, today) {
  const date = new Date(`${due}T00:00:00Z`).toLocaleDateString('nb-NO', { dateStyle: 'long', timeZone: 'UTC' });
  return today ? `${date} (${distance((Date.parse(due) - Date.parse(today)) / 86_400_000)})` : date;
}

function distance(days) {
  const counted = Math.abs(days) === 1 ? 'én dag' : `${Math.abs(days)} dager`;
  return days === 0 ? 'i dag' : days > 0 ? `${counted} igjen` : `${counted} over fristen`;
}
