export { type LongSentence, type Readability, readability } from './readability.js';
export { type TermUse, type Twofold, twofoldCitations, undefinedTerms } from './terms.js';
