export { type ClauseChange, diffVersions, summariseDiff } from './diff-versions.js';
export { diffWords, type WordChange } from './words.js';
