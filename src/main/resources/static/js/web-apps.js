/**
 * What the four web apps share besides their sign-in (one-sign-in.js) and looks (css/web-apps.css): the language their
 * pages are marked with, the icon, and dates as Norwegians write them. Each app imports this module (config.js,
 * customScripts) before it starts; it has no build.
 */
import './fixed-words.js';

document.documentElement.lang = 'nb';
document.querySelector('link[rel=icon]').href = new URL('../css/merke.svg', import.meta.url);

const base = document.querySelector('base');
const app = base.getAttribute('app-name');
const locales = `${base.getAttribute('app-root')}/app/${app}/locales/`;
// kept where an app looks first: one that has to wait for its words shows some of their keys and never the words
const words = await fetch(`${locales}nb.json`, { cache: 'no-cache' }).then(answer => answer.text());

angular.module(`cam.${app}`)
  .config(['configurationProvider', kept => kept.set(`${locales}_locales_data_nb_${window.bust}`, words)])
  // Cockpit sets 2023-05-09T12:00:00 itself and has no setting for it
  .config(['camDateFormatProvider', formats => formats.setDateFormat('LLL', 'normal')])
  // a title may be made before the words are there
  .run(['$rootScope', '$translate', ($rootScope, $translate) => $rootScope.$on('$translateChangeSuccess', () => {
    document.title = document.title.split(' | ').map(word => $translate.instant(word)).join(' | ');
  })]);

export default [];
