export { assertFreezable } from './freezable.js';
export { type IdentityProblem, mendIdentities, missingOrDuplicateIds } from './identities.js';
export { type ClauseEntry, listClauses, titleOf } from './list-clauses.js';
export { type Numbered, numberedIn } from './numbering.js';
export { type PlacedClause, placedClauses, placeName } from './numbers.js';
