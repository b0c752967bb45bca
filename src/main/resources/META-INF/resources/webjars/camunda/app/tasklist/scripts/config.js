// Replaces the file of the same path in camunda-webapp-webjar; what is not said here keeps its default.
export default {
  app: { name: 'Oppgaver', vendor: 'Bygdevekst' },
  locales: { availableLocales: ['nb'], fallbackLocale: 'nb' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/urgent', 'scripts/tabs', 'scripts/forms', '../../../js/frames', '../../../js/web-apps', '../../../js/one-sign-in'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tar oppgaven som er valgt' },
    focusFilter: { key: 'ctrl+shift+f', description: 'går til den første lista' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første oppgaven i lista' },
    focusForm: { key: 'ctrl+alt+f', description: 'går til det første feltet i skjemaet' },
    startProcess: { key: 'ctrl+alt+p', description: 'åpner vinduet der du starter noe nytt' }
  }
};
