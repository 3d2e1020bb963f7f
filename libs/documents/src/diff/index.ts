export { type ClauseChange, diffVersions, summariseDiff } from './diff-versions.js';
export { type CommonPlaces, commonPlaces } from './sequences.js';
export { diffWords, type WordChange } from './words.js';
