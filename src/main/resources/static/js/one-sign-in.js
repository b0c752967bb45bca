/**
 * The web apps show a sign-in page of their own when one has signed out or been away too long. There is only one
 * sign-in: asked for anew, the app's address leads to it and back again.
 */
function toTheOneSignIn() {
  if (location.hash.startsWith('#/login')) {
    location.replace(location.pathname);
  }
}

for (const way of ['pushState', 'replaceState']) {
  const go = history[way];
  history[way] = function (...where) {
    go.apply(this, where);
    toTheOneSignIn();
  };
}
addEventListener('hashchange', toTheOneSignIn);
toTheOneSignIn();

export default [];
