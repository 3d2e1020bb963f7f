export { mendStructure } from './mend-structure.js';
export { contentFromYDoc } from './read-shared.js';
export { applyContentToYDoc, yDocFromContent } from './write-shared.js';
