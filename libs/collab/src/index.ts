export { type ArchivedUpdate, packUpdates, unpackUpdates } from './archive.js';
export { type Contribution, contributionOf } from './attribution.js';
export { CLOSE, type CloseCode } from './close-codes.js';
export { touchedWhile } from './closed-parts.js';
export {
  CollabEngine,
  type EngineOptions,
  type EngineStats,
} from './engine.js';
export type { Identity, Role } from './identity.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export { LocalFanOut } from './local-fan-out.js';
export { MemoryUpdateLog } from './memory-update-log.js';
export { CollabMetrics, Durations, type RefusedFor } from './metrics.js';
export {
  type Closures,
  type FanOut,
  type FanOutListener,
  type Head,
  type ItemId,
  type LoggedDraft,
  type LoggedUpdate,
  LogUnavailableError,
  type News,
  type NewUpdate,
  type PresenceEntry,
  type Stored,
  type UpdateLog,
} from './ports.js';
export { MalformedError, MESSAGE_KINDS, NOTICE, type Notice } from './protocol.js';
export { ClosedPartError, DraftNotFoundError } from './without-socket.js';
