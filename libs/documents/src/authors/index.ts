export { type WrittenRun, writtenRuns } from './written-runs.js';
