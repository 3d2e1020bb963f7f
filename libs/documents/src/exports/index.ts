export { renderAkomaNtoso } from './akoma-ntoso.js';
export { renderDocx } from './docx/render-docx.js';
export type { VersionFacts } from './version-facts.js';
