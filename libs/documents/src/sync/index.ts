export { mendSharedIdentities } from './mend-shared-identities.js';
export { mendStructure } from './mend-structure.js';
export { contentFromYDoc } from './read-shared.js';
export { applyContentToYDoc, type Known, writeNode, yDocFromContent } from './write-shared.js';
