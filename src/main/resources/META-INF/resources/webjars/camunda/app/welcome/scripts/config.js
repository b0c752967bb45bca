// Replaces the file of the same path in camunda-webapp-webjar; what is not said here keeps its default.
export default {
  app: { name: 'Velkommen', vendor: 'Bygdevekst' },
  locales: { availableLocales: ['nb'], fallbackLocale: 'nb' },
  links: [
    { label: 'Saker', href: '/saker', description: 'Alle saker, med alt som er registrert' },
    { label: 'Sendte meldinger', href: '/meldinger', description: 'Alle brev og påminnelser' }
  ],
  disableWelcomeMessage: true,
  customScripts: ['../../../js/web-apps', '../../../js/one-sign-in']
};
