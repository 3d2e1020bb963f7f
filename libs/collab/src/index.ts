export { type Contribution, contributionOf } from './attribution.js';
export { CLOSE, type CloseCode } from './close-codes.js';
export { CollabEngine, DraftNotFoundError, type EngineOptions, type EngineStats } from './engine.js';
export type { Identity, Role } from './identity.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export { LocalFanOut } from './local-fan-out.js';
export { MemoryUpdateLog } from './memory-update-log.js';
export type {
  DraftAdvanced,
  FanOut,
  LoggedDraft,
  LoggedUpdate,
  NewUpdate,
  Stored,
  UpdateLog,
} from './ports.js';
export { MalformedError, MESSAGE_KINDS } from './protocol.js';
