export { isClauseId, TITLE_ID } from './attributes.js';
export { type MarkName, markSpecs } from './marks.js';
export { type NodeName, nodeSpecs } from './nodes.js';
export { documentSchema, FRAGMENT } from './schema.js';
