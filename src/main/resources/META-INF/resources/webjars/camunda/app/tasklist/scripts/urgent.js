/**
 * Tasklist sorts by what its address says, and by age where that says nothing: what is most urgent shall come first.
 */
const URGENT_FIRST = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

function sortByUrgency() {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  if ((path === '' || path === '/') && !/(^|&)sorting=/.test(query)) {
    history.replaceState(history.state, '', `#/?${query ? `${query}&` : ''}sorting=${URGENT_FIRST}`);
  }
}

// before Tasklist reads it
addEventListener('popstate', sortByUrgency, true);
sortByUrgency();

export default [];
