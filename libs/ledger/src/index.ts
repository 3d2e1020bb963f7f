export {
  ACT_FORMAT,
  type ActSalts,
  type CommittedField,
  commitment,
  encodeActLeaf,
  type LedgerAct,
} from './act-leaf.js';
export { type Checkpoint, checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint.js';
export { consistencyProof, verifyConsistency } from './consistency.js';
export { cosign } from './cosignature.js';
export { Frontier } from './frontier.js';
export { emptyRoot, leafHash, nodeHash } from './hashing.js';
export { inclusionProof, verifyInclusion } from './inclusion.js';
export {
  decodeVerifierKey,
  encodeVerifierKey,
  type SigningKey,
  signingKey,
  type VerifierKey,
  verifierKey,
} from './keys.js';
export { LedgerError } from './ledger-error.js';
export { decodeLogProof, encodeLogProof, type LogProof, verifyLogProof } from './log-proof.js';
export {
  type NoteSignature,
  noteOf,
  type OpenedNote,
  openNote,
  parseNote,
  parseSignature,
  signatureLine,
  signNote,
  type VerifiedSignature,
} from './note.js';
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
