import { element, home, taskId } from './dom.js';
import { deadline, taskFacts } from './task.js';

/** The head of a form: which case the task belongs to, and how long there is to its deadline. Silent when unknown. */
export class CaseHeader extends HTMLElement {
  async connectedCallback() {
    const task = taskId();
    const facts = task && (await taskFacts(task));
    if (facts) {
      this.replaceChildren(...head(facts));
    }
  }
}

function head({ caseSummary: { number, title, municipalities }, ...task }) {
  return [
    element(
      'p',
      { className: 'bv-case-title' },
      element('a', { href: `${home()}/saker/${number}`, target: '_blank', rel: 'noopener' }, `Sak ${number}`),
      element('strong', {}, title)
    ),
    fact('Kommuner', municipalities.map(({ name }) => name).join(', ')),
    ...taskLines(task)
  ].filter(part => part !== undefined);
}

const shown = new Map();

/**
 * Beneath each task in the list: its case, whom it is about, and when it is due. Tasklist draws a card anew each time it
 * asks for the list; what stood there stands until the answer comes.
 */
export const card = {
  id: 'bvCard',
  pluginPoint: 'tasklist.card',
  render: async (place, { taskId: task }) => {
    draw(place, shown.get(task));
    const facts = await taskFacts(task);
    shown.set(task, facts);
    draw(place, facts);
  }
};

function draw(place, facts) {
  if (facts) {
    const { number, title } = facts.caseSummary;
    place.replaceChildren(
      ...[element('p', {}, element('b', {}, number), ` ${title}`), ...taskLines(facts)].filter(Boolean)
    );
  }
}

function taskLines(task) {
  const due = deadline(task);
  return [
    fact('Gjelder', task.about),
    fact('Milepæl', task.milestone?.label),
    fact('Frist', due?.text, due?.overdue ? 'bv-overdue' : '')
  ];
}

function fact(name, value, className = '') {
  return value ? element('p', { className }, element('span', { className: 'bv-fact' }, `${name}: `), value) : undefined;
}
