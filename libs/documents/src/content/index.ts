export { CANONICAL_SCHEMA, canonicalText, sha256Hex } from './canonical.js';
export { type CitedDefinition, citedDefinitions } from './cited-definitions.js';
export { type CitedEvidence, citedEvidence } from './cited-evidence.js';
export type { AttributeValue, ContentMark, ContentNode, DocumentContent } from './content.js';
export { parseContent } from './parse.js';
