/**
 * What forms/*.html can use besides plain HTML: <bv-case>, <bv-measures>, <bv-choices>, and a limit on files.
 * Tasklist imports this module (config.js, customScripts) before it shows a form; it has no build.
 */
import { CaseHeader } from './forms/case.js';
import { Choices } from './forms/choices.js';
import { Measures } from './forms/measures.js';
import { limitUploads } from './forms/upload.js';

document.documentElement.lang = 'nb';
customElements.define('bv-case', CaseHeader);
customElements.define('bv-choices', Choices);
customElements.define('bv-measures', Measures);
limitUploads();

// Tasklist plugins would be exported here
export default [];
