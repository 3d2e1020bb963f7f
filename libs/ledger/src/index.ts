export { type ActSalts, commitment, encodeActLeaf, type LedgerAct } from './act-leaf.js';
export { HASH_BYTES } from './bytes.js';
export { openCheckpoint } from './checkpoint.js';
export { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint-text.js';
export { ACT_FORMAT, type CommittedField } from './commitment-bytes.js';
export { consistencyProof, verifyConsistency } from './consistency.js';
export { cosign } from './cosignature.js';
export { LongEntryError, requireEntry } from './entry.js';
export { Frontier } from './frontier.js';
export { emptyRoot, leafHash, nodeHash } from './hashing.js';
export { inclusionProof, verifyInclusion } from './inclusion.js';
export { decodeVerifierKey, type SigningKey, signingKey, verifierKey } from './keys.js';
export { LedgerError } from './ledger-error.js';
export { verifyLogProof } from './log-proof.js';
export { decodeLogProof, encodeLogProof, type LogProof } from './log-proof-text.js';
export { type OpenedNote, openNote, signNote, type VerifiedSignature } from './note.js';
export { type NoteSignature, noteOf, parseNote, parseSignature, signatureLine } from './note-text.js';
export { type PositionStatement, STATEMENT_FORMAT, statementBytes } from './position-statement.js';
export { type ReadTile, TileTree } from './tile-tree.js';
export {
  decodeBundle,
  encodeBundle,
  hashesOfTile,
  hasTile,
  TILE_HEIGHT,
  TILE_WIDTH,
  type Tile,
  tileAt,
  tilePath,
  tileWidth,
} from './tiles.js';
export { merkleRoot, rootOfHashes } from './tree.js';
export { encodeVerifierKey, type VerifierKey } from './verifier-key.js';
