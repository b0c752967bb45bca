/**
 * Words that the web apps' scripts have in English and do not look up in locales/nb.json. They are replaced as they
 * appear, where they are all that a text or a title says; an upgrade that moves or renames one leaves it in English.
 * A button or link that is nothing but an icon gets a name, which a screen reader would not find otherwise.
 */
const WORDS = {
  // the apps
  Welcome: 'Velkommen', Tasklist: 'Oppgaver', Cockpit: 'Prosesser', Admin: 'Administrasjon',
  // variables, incidents and called processes of a process
  Actions: 'Handling', State: 'Status', null: 'ingen',
  'Message is null.': 'Uten melding', 'Failed Job': 'Jobb som har feilet', failedExternalTask: 'Ekstern oppgave som har feilet',
  String: 'Tekst', Boolean: 'Ja eller nei', Short: 'Lite heltall', Integer: 'Heltall', Long: 'Stort heltall',
  Double: 'Desimaltall', Date: 'Dato', Object: 'Objekt', File: 'Fil', Bytes: 'Byte', Null: 'Uten verdi',
  Download: 'Last ned', Upload: 'Last opp', 'Select all': 'Velg alle', 'Unselect all': 'Velg ingen',
  'Invalid Date Value.': 'Ugyldig dato.', 'Suspended Job Definition': 'Jobbdefinisjon på vent', Error: 'Feil', Close: 'Lukk',
  'Toggle this section': 'Vis eller skjul denne delen',
  // job definitions
  'async-continuation': 'fortsetter i bakgrunnen', 'async-before': 'før aktiviteten', 'async-after': 'etter aktiviteten',
  'timer-intermediate-transition': 'tid', 'timer-transition': 'tid på kanten', 'timer-start-event': 'start på tid',
  'timer-start-event-subprocess': 'start på tid',
  // batches
  'instance-update-suspension-state': 'sett på vent eller aktiver', 'set-job-retries': 'øk antall forsøk',
  'instance-deletion': 'slett prosesser', 'instance-migration': 'flytt prosesser', 'set-variables': 'sett variabler',
  // drawings and decision tables
  'zoom in': 'forstørr', 'zoom out': 'forminsk', 'reset zoom': 'vis hele tegningen', 'Loading diagram': 'Henter tegningen',
  'View DRD': 'Vis beslutningsdiagrammet', 'Hit policy:': 'Treff:', Unique: 'Høyst én regel', First: 'Den første regelen',
  Collect: 'Alle reglene', Any: 'Regler med samme svar', 'Rule order': 'Alle reglene i rekkefølge',
  When: 'Når', And: 'Og', Then: 'Da', Annotations: 'Merknader', 'Input type': 'Type', 'Output type': 'Type',
  'Input label': 'Ledetekst', 'Output label': 'Ledetekst', 'Collects the values of all matching rules': 'Alle regler som passer, gir svar'
};
// the engine knows a group by its id only; in Admin the ids are what one works with
const GROUPS = {
  caseworker: 'Saksbehandlere', manager: 'Ledere', departmentdirector: 'Direktør for plan, næring og kulturminner', director: 'Fylkesdirektør', countymayor: 'Fylkesordfører', secretariat: 'Politisk sekretariat',
  samferdsel: 'Samferdsel', utdanning: 'Utdanning og kompetanse', plan: 'Plan', naring: 'Næring'
};
const inAdmin = document.querySelector('base').getAttribute('app-name') === 'admin';
const GROUP_IDS = new RegExp(`^(${Object.keys(GROUPS).join('|')}|municipality\\d{4})$`);
// within a sentence of a notice or a title
const PHRASES = {
  'process definition': 'prosessmodellen', 'decision definition': 'beslutningsmodellen', 'decision instance': 'beslutningen',
  'Error: ': '', 'Decision name: ': '', 'Input label: ': '', 'Output label: ': '', 'Output name: ': ''
};
// what the engine says of a task that somebody else has just completed
const NO_TASK = /^.*No matching task with id.*$/s;
// where no tooltip tells what an icon does
const ICONS = [
  [':has(> .glyphicon-home)', 'Andre innganger'],
  [':has(.glyphicon-floppy-disk)', 'Lagrede søk'],
  ['.region-toggle', 'Vis eller skjul kolonnen'],
  ['.maximize', 'Vis bare oppgaven'],
  ['.instance-link', 'Vis prosessen'],
  ['.bjs-drilldown', 'Åpne delprosessen'],
  ["[href*='/app/cockpit/']", 'Prosesser'],
  ["[href*='/app/tasklist/']", 'Oppgaver'],
  ["[href*='/app/admin/']", 'Administrasjon']
];

const inNorwegian = text => {
  const word = text.trim();
  if (Object.hasOwn(WORDS, word)) {
    return text.replace(word, WORDS[word]);
  }
  if (!inAdmin && word.split(', ').some(id => GROUP_IDS.test(id))) {
    return word.split(', ').map(id => GROUPS[id] ?? id.replace(/^municipality\d{4}$/, 'Kommunen')).join(', ');
  }
  return Object.entries(PHRASES).reduce((said, [english, norwegian]) => said.replace(english, norwegian), text)
    .replace(NO_TASK, 'Kanskje har en annen nettopp fullført den.');
};

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (!node.parentElement?.closest('textarea, pre, code, [contenteditable], .bv-form, .tasklist-card-plugin')) {
      write(node.data, text => { node.data = text; });
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    write(node.title, text => { node.title = text; });
    nameIcon(node);
    node.childNodes.forEach(translate);
  }
}

function write(text, change) {
  const said = inNorwegian(text ?? '');
  if (said !== (text ?? '')) {
    change(said);
  }
}

function nameIcon(element) {
  if (element.matches('a[href], button') && !element.textContent.trim()) {
    const name = element.getAttribute('uib-tooltip') || ICONS.find(([icon]) => element.matches(icon))?.[1];
    if (name) {
      element.ariaLabel = inNorwegian(name);
    }
  }
}

new MutationObserver(changes => changes.forEach(({ type, target, addedNodes }) =>
  type === 'childList' ? addedNodes.forEach(translate) : translate(target)
)).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['title', 'uib-tooltip'] });
