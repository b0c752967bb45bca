/**
 * What forms/*.html can use besides plain HTML: <bv-case>, <bv-measures>, <bv-choices>, <bv-commitments>, <bv-pick>,
 * <bv-rows>, <bv-when>, <bv-prefill>, <bv-preview>, <bv-impartiality>, a limit on files, and refusals that go when they no
 * longer matter.
 * Tasklist imports this module (config.js, customScripts) before it shows a form; it has no build.
 */
import { card, CaseHeader } from './forms/case.js';
import { Choices } from './forms/choices.js';
import { Commitments } from './forms/commitments.js';
import { ImpartialityQuestion } from './forms/impartiality.js';
import { Measures } from './forms/measures.js';
import { forgetRefusals } from './forms/notice.js';
import { Pick } from './forms/pick.js';
import { Prefill } from './forms/prefill.js';
import { Preview } from './forms/preview.js';
import { Rows } from './forms/rows.js';
import { limitUploads } from './forms/upload.js';
import { When } from './forms/when.js';

customElements.define('bv-case', CaseHeader);
customElements.define('bv-choices', Choices);
customElements.define('bv-commitments', Commitments);
customElements.define('bv-impartiality', ImpartialityQuestion);
customElements.define('bv-measures', Measures);
customElements.define('bv-pick', Pick);
customElements.define('bv-prefill', Prefill);
customElements.define('bv-preview', Preview);
customElements.define('bv-rows', Rows);
customElements.define('bv-when', When);
limitUploads();
forgetRefusals();

export default [card];
