export {
  ACT_FORMAT,
  type ActSalts,
  type CommittedField,
  commitment,
  encodeActLeaf,
  type LedgerAct,
} from './act-leaf.js';
export { consistencyProof, verifyConsistency } from './consistency.js';
export { Frontier } from './frontier.js';
export { emptyRoot, leafHash, nodeHash } from './hashing.js';
export { inclusionProof, verifyInclusion } from './inclusion.js';
export { LedgerError } from './ledger-error.js';
export { merkleRoot } from './tree.js';
