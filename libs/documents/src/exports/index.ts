export { renderAkomaNtoso } from './akoma-ntoso.js';
export type { VersionFacts } from './version-facts.js';
