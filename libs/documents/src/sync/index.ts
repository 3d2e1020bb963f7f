export { mendSharedIdentities } from './mend-shared-identities.js';
export { mendStructure } from './mend-structure.js';
export { contentFromYDoc } from './read-shared.js';
export { putBackUnseen, type Seen, seenBy } from './unseen-words.js';
export { applyContentToYDoc, type Known, writeNode, yDocFromContent } from './write-shared.js';
export { applyContentByWords } from './write-words.js';
