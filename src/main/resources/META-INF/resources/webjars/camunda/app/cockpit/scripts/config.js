// Replaces the file of the same path in camunda-webapp-webjar; what is not said here keeps its default.
export default {
  app: { name: 'Prosesser', vendor: 'Bygdevekst' },
  locales: { availableLocales: ['nb'], fallbackLocale: 'nb' },
  disableWelcomeMessage: true,
  customScripts: ['../../../js/frames', '../../../js/web-apps', '../../../js/one-sign-in']
};
