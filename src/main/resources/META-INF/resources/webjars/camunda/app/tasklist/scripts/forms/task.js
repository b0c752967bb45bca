import { getJson } from './dom.js';

const MOMENT = 20;
let asked = new Map();

/** What the program tells of a task; those asked for within a moment of each other are asked for together. */
export function taskFacts(id) {
  if (asked.size === 0) {
    setTimeout(askAll, MOMENT);
  }
  if (!asked.has(id)) {
    let answer;
    const facts = new Promise(resolve => (answer = resolve));
    asked.set(id, { facts, answer });
  }
  return asked.get(id).facts;
}

/** Nothing is told of a task that is not the viewer's or belongs to no case. */
async function askAll() {
  const now = asked;
  asked = new Map();
  const query = [...now.keys()].map(id => `id=${encodeURIComponent(id)}`).join('&');
  const told = await getJson(`/api/tasks?${query}`).catch(() => []);
  now.forEach(({ answer }, id) => answer(told.find(one => one.id === id)));
}

/** The day a task is due, the milestone's if it follows one, with the working days to it by the program's clock. */
export function deadline({ due, today, workingDaysLeft }) {
  return due && { text: `${long(due)} (${distance(due, today, workingDaysLeft)})`, overdue: due < today };
}

function long(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('nb-NO', { dateStyle: 'long', timeZone: 'UTC' });
}

function distance(due, today, left) {
  if (due === today) {
    return 'i dag';
  }
  const days = left === 0
    ? counted(Math.abs(Date.parse(due) - Date.parse(today)) / 86_400_000, 'dag')
    : counted(Math.abs(left), 'virkedag');
  return `${days} ${due > today ? 'igjen' : 'over fristen'}`;
}

function counted(number, noun) {
  return number === 1 ? `én ${noun}` : `${number} ${noun}er`;
}
