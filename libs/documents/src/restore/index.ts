export { withClauseRestored } from './with-clause-restored.js';
