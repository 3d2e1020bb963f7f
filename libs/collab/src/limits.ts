/** What one connection, person or draft may ask of the engine. */
export interface Limits {
  /** Largest message, in bytes. */
  readonly messageBytes: number;
  /** Largest awareness state (carets, selections) of one client, in bytes of JSON. */
  readonly awarenessBytes: number;
  /** Awareness messages a second and connection: stock clients send back what they are told of others. */
  readonly awarenessPerSecond: number;
  /** Document updates a second and connection; as many may come at once. */
  readonly updatesPerSecond: number;
  /** Messages of any kind a second and connection; as many may come at once. */
  readonly messagesPerSecond: number;
  /** Largest document, in bytes of its encoded state. */
  readonly documentBytes: number;
  /** The part of it, from 0 to 1, from which on people are warned. */
  readonly documentWarning: number;
  readonly connectionsPerPersonAndDraft: number;
  readonly connectionsPerPerson: number;
  /** Bytes that may wait for one connection, towards it or from it. */
  readonly bufferedBytes: number;
  /** Longest time an update waits for others before they are stored together, in milliseconds. */
  readonly tickMs: number;
  /** Most updates in one commit. */
  readonly batchUpdates: number;
  /** Bytes of updates that may wait for the log on this node before drafts are read-only. */
  readonly heldBytes: number;
  /** How long an update waits for the log before people are told that it does, in milliseconds. */
  readonly lateMs: number;
  /** Longest pause between two attempts to reach the log, in milliseconds. */
  readonly retryMs: number;
  /** How often the log is asked for what other nodes stored, whatever was heard of it, in milliseconds. */
  readonly gapCheckMs: number;
  /** How long what people do with their carets is gathered before others are told, in milliseconds. */
  readonly awarenessTickMs: number;
  /** How often a node says again who is on it, and how long it is believed without, in milliseconds. */
  readonly presenceMs: number;
  readonly believedMs: number;
  /** How long what is under way may take to be stored when the engine shuts down, in milliseconds. */
  readonly lastCommitMs: number;
  /** Time over which sockets are closed at a shutdown, each at a moment of its own, in milliseconds. */
  readonly farewellMs: number;
  /** Updates after which a snapshot is made. */
  readonly snapshotEvery: number;
  /** How long a room without connections stays in memory, in milliseconds. */
  readonly idleMs: number;
  /** How often sockets are asked whether they live, in milliseconds; stock clients give up after 30 s of silence. */
  readonly heartbeatMs: number;
  /** Refused updates of a reader before the socket is closed. */
  readonly refusals: number;
}

/** To ask for the document is dear: as much as so many updates. */
export const DOCUMENT_COST = 10;

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  messageBytes: MIB,
  awarenessBytes: 16 * 1024,
  awarenessPerSecond: 200,
  updatesPerSecond: 200,
  messagesPerSecond: 2_000,
  documentBytes: 20 * MIB,
  documentWarning: 0.8,
  connectionsPerPersonAndDraft: 10,
  connectionsPerPerson: 100,
  bufferedBytes: 8 * MIB,
  tickMs: 20,
  batchUpdates: 1_000,
  heldBytes: 32 * MIB,
  lateMs: 2_000,
  retryMs: 1_000,
  gapCheckMs: 1_000,
  awarenessTickMs: 40,
  presenceMs: 5_000,
  believedMs: 15_000,
  lastCommitMs: 5_000,
  farewellMs: 1_000,
  snapshotEvery: 500,
  idleMs: 30_000,
  heartbeatMs: 15_000,
  refusals: 3,
};

/** Allows `perSecond` things a second, and as many at once after a quiet second. */
export class TokenBucket {
  private tokens: number;

  /** @param at now, in milliseconds on a clock that only goes forward */
  constructor(
    private readonly perSecond: number,
    private at: number,
  ) {
    this.tokens = perSecond;
  }

  /** Takes tokens if there are enough of them; says whether there were. */
  take(now: number, cost = 1): boolean {
    const earned = ((now - this.at) / 1000) * this.perSecond;
    this.tokens = Math.min(this.perSecond, this.tokens + earned);
    this.at = now;
    if (this.tokens < cost) return false;
    this.tokens -= cost;
    return true;
  }
}
