/**
 * Our own pages in the web apps, each in a frame, with the rights of whoever is signed in: the case beside the form in
 * Tasklist, and above it the way to all cases; in Cockpit the overview on the first page, and an instance's case and
 * history among its tabs. Each app imports this module (config.js, customScripts) and takes the plugins of its own points.
 */
const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default [
  {
    id: 'cases',
    pluginPoint: 'tasklist.navbar.action',
    properties: { priority: 1 },
    render(place) {
      const link = document.createElement('a');
      link.href = `${home}/saker`;
      link.textContent = 'Saker';
      place.append(link);
    }
  },
  {
    id: 'case',
    pluginPoint: 'tasklist.task.detail',
    properties: { label: 'Sak', priority: 900 },
    render(place, _, scope) {
      const frame = framed(place, 'Saken som oppgaven hører til');
      scope.$watch('task.id', id => id && show(frame, `/oppgaver/${id}`));
    }
  },
  {
    id: 'overview',
    pluginPoint: 'cockpit.dashboard',
    render: place => show(framed(place, 'Oversikt'), '/oversikt')
  },
  {
    id: 'case',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    properties: { label: 'Sak', priority: 30 },
    render: (place, { processInstanceId }) =>
      show(framed(place, 'Sak og historikk'), `/prosesser/${processInstanceId}`)
  }
];

function framed(place, title) {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.style.cssText = 'display: block; width: 100%; border: 0';
  frame.addEventListener('load', () => grow(frame));
  place.append(frame);
  return frame;
}

function show(frame, path) {
  frame.src = `${home}${path}?ramme`;
}

/** As high as its page, so that there is one place to scroll: the app's. */
function grow(frame) {
  const page = frame.contentDocument?.documentElement;
  if (page) {
    new ResizeObserver(() => (frame.style.height = `${page.offsetHeight}px`)).observe(page);
  }
}
