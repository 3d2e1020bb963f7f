export { type ToldApart, toldApart } from './closed-sections.js';
export { mendSharedIdentities } from './mend-shared-identities.js';
export { mendStructure } from './mend-structure.js';
export { contentFromYDoc } from './read-shared.js';
export { type SectionItem, sectionIdsOf, sectionItems } from './section-items.js';
export { type Seen, seenBy } from './taken-lines.js';
export { putBackUnseen } from './unseen-words.js';
export { applyContentToYDoc, type Known, writeNode, yDocFromContent } from './write-shared.js';
export { applyContentByWords } from './write-words.js';
