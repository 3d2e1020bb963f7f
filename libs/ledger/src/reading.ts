/**
 * What reads proofs, notes and keys and says what is to be hashed and signed in them, for where there is no Node.js: a
 * browser hashes and verifies with what it has itself.
 */
export { fromBase64 } from './base64.js';
export { fromHex, isHash, joined, sameBytes, toHex } from './bytes.js';
export { type Checkpoint, parseCheckpoint } from './checkpoint-text.js';
export { ACT_FORMAT, COMMITTED_FIELDS, type CommittedField, commitmentBytes } from './commitment-bytes.js';
export { cosignedMessage, splitCosignature } from './cosigned.js';
export { LedgerError } from './ledger-error.js';
export { decodeLogProof, type LogProof } from './log-proof-text.js';
export { type NoteSignature, parseNote } from './note-text.js';
export { type PositionStatement, statementBytes } from './position-statement.js';
export { LEAF_PREFIX, NODE_PREFIX, type Side, siblingSides } from './sibling-sides.js';
export { KEY_ID_BYTES, keyIdBytes, readVerifierKey, type VerifierKey } from './verifier-key.js';
