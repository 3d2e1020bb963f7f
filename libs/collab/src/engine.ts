import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { CLOSE, type CloseCode } from './close-codes.js';
import { Committer } from './committer.js';
import { Connection } from './connection.js';
import { answerFirst } from './first-answer.js';
import type { Identity, Role } from './identity.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { CollabMetrics } from './metrics.js';
import { type NoticeName, noticeOf } from './notices.js';
import type { FanOut, UpdateLog } from './ports.js';
import { encodeAwareness, encodeClosed, encodeStep1, encodeUpdate } from './protocol.js';
import { Receiver } from './receiver.js';
import { Rooms } from './rooms.js';
import { WithoutSocket } from './without-socket.js';

export interface EngineOptions {
  readonly log: UpdateLog;
  readonly fanOut: FanOut;
  /** The time that stored updates bear. */
  readonly clock: () => Date;
  readonly limits?: Partial<Limits>;
  /** Told of what went wrong that no caller hears of. */
  readonly onError: (error: unknown) => void;
}

/** How much is going on. */
export interface EngineStats {
  readonly rooms: number;
  readonly connections: number;
  /** Updates that wait for a commit. */
  readonly waiting: number;
}

/** How long closing sockets may take to answer when the engine shuts down, in milliseconds. */
const FAREWELL_MS = 1_000;

/**
 * Drafts that people edit together. **Write ahead, then tell**: an update is in the log, committed, before
 * anybody but its author can learn of it; what one person saw another type is there after a crash.
 */
export class CollabEngine {
  private readonly limits: Limits;
  private readonly rooms: Rooms;
  private readonly committer: Committer;
  private readonly withoutSocket: WithoutSocket;
  private readonly receivers = new Map<Connection, Receiver>();
  private readonly connections = new Set<Connection>();
  private readonly timers: readonly NodeJS.Timeout[];
  /** What happened since the engine began. */
  readonly metrics = new CollabMetrics();
  private closing = false;

  constructor(private readonly options: EngineOptions) {
    const { log, fanOut, onError } = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    const { limits, metrics } = this;
    this.rooms = new Rooms({ log, fanOut, onError, limits, metrics, node: randomUUID() });
    this.committer = new Committer({
      log,
      fanOut,
      onError,
      limits,
      metrics,
      rooms: this.rooms,
      onLate: (late) => this.tellOurs(late ? 'notStoredYet' : 'wellAgain'),
      onFull: (full) => {
        if (!full) this.askTurnedAway();
      },
    });
    this.withoutSocket = new WithoutSocket(this.rooms, this.committer, options.clock);
    this.timers = [
      setInterval(() => this.beat(), limits.heartbeatMs),
      setInterval(() => void this.rooms.closeGaps(), limits.gapCheckMs),
      setInterval(() => this.repeatPresence(), limits.presenceMs),
      setInterval(() => this.committer.watch(), limits.lateMs / 2),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /**
   * Takes a socket into a draft. `early` are messages that came on it already.
   *
   * @param stored whether the client wants to be told what is stored
   * @throws when the draft cannot be loaded; the caller closes the socket then
   */
  async connect(
    draftId: string,
    socket: WebSocket,
    early: readonly Buffer[],
    identity: Identity,
    stored: boolean,
  ): Promise<void> {
    const { limits, metrics } = this;
    const onClosed = (closed: Connection): void => this.leave(closed);
    const connection = new Connection({
      draftId,
      socket,
      identity,
      wantsStored: stored,
      limits,
      metrics,
      onClosed,
    });
    if (this.closing) return connection.close(CLOSE.goingAway, 'This server is going down; connect again.');
    const { personId } = identity;
    if (this.of(personId, draftId).length >= limits.connectionsPerPersonAndDraft) {
      return connection.close(CLOSE.rateLimited, 'You have this draft open too many times.', 'connections');
    }
    if (this.of(personId, null).length >= limits.connectionsPerPerson) {
      return connection.close(CLOSE.rateLimited, 'You have too many drafts open.', 'connections');
    }
    this.connections.add(connection);
    for (const message of early) connection.receive(message);
    try {
      await this.admit(connection);
    } catch (error) {
      this.connections.delete(connection);
      throw error;
    }
  }

  /**
   * Edits a draft as a person without a socket: `change` gets a copy, and what it does there is stored and told
   * like anybody's update.
   *
   * @throws DraftNotFoundError, ClosedPartError, or what kept the edit from being stored
   */
  localEdit(draftId: string, identity: Identity, change: (doc: Y.Doc) => void): Promise<void> {
    return this.withoutSocket.edit(draftId, identity, change);
  }

  /**
   * A copy of what is stored of a draft.
   *
   * @throws DraftNotFoundError
   */
  readDoc(draftId: string): Promise<Y.Doc> {
    return this.withoutSocket.read(draftId);
  }

  /** Says that an update which something else than this engine stored has committed, so that all take it in at once. */
  announce(draftId: string, seq: number): void {
    this.options.fanOut.publish(draftId, { kind: 'advanced', seq, at: Date.now() });
  }

  /** Says that something of a draft was closed or opened again, and is committed. */
  announceClosures(draftId: string): void {
    this.options.fanOut.publish(draftId, { kind: 'closures' });
  }

  /** Closes every socket of a person. */
  disconnectPerson(personId: string, code: CloseCode, reason: string): void {
    for (const connection of this.of(personId, null)) connection.close(code, reason);
  }

  /** Gives a person another role in a draft (null: in all of them), at once; with no role the sockets are closed. */
  setRole(draftId: string | null, personId: string, role: Role | null): void {
    for (const connection of this.of(personId, draftId)) {
      if (role === null)
        connection.close(CLOSE.forbidden, 'This draft is not open to you any more.', 'access');
      else connection.role = role;
    }
  }

  /** Gives one socket another role, at once. */
  setRoleOf(socket: WebSocket, role: Role): void {
    for (const connection of this.connections) {
      if (connection.socket === socket) connection.role = role;
    }
  }

  /** Who has a draft open on this node, one entry a connection. */
  presence(draftId: string): Identity[] {
    const room = this.rooms.peek(draftId);
    return room === null ? [] : [...room.connections].map(({ identity, role }) => ({ ...identity, role }));
  }

  stats(): EngineStats {
    return {
      rooms: this.rooms.loaded().length,
      connections: this.connections.size,
      waiting: this.committer.waiting,
    };
  }

  /**
   * Stores what is under way, then closes every socket as going away, each at a moment of its own so that not all
   * connect again at once. Nothing is taken in meanwhile or after.
   */
  async shutdown(): Promise<void> {
    const { lastCommitMs, farewellMs } = this.limits;
    this.closing = true;
    for (const timer of this.timers) clearInterval(timer);
    const connections = [...this.connections];
    for (const connection of connections) connection.stop();
    await this.committer.finish(lastCommitMs);
    const spread = connections.length < 2 ? 0 : farewellMs;
    await Promise.all(
      connections.map((connection) => connection.farewell(FAREWELL_MS, Math.random() * spread)),
    );
    this.rooms.clear();
  }

  private async admit(connection: Connection): Promise<void> {
    const known = this.rooms.peek(connection.draftId) !== null;
    let answered = false;
    const room = await this.rooms.use(connection.draftId, async (snapshot) => {
      answered = await answerFirst(connection, snapshot);
    });
    // What the client brings may be stored by another node already, of which we have not heard.
    if (known && room !== null) await this.rooms.catchUp(room).catch(this.options.onError);
    if (room === null) {
      connection.close(CLOSE.notFound, 'There is no such draft.');
      return;
    }
    if (connection.closed || this.closing) {
      this.rooms.release(room);
      return;
    }
    room.connections.add(connection);
    const receiver = new Receiver(room, connection, {
      limits: this.limits,
      metrics: this.metrics,
      clock: this.options.clock,
      submit: (submission) => this.committer.add(submission),
      catchUp: (behind) => this.rooms.catchUp(behind),
      onError: this.options.onError,
    });
    this.receivers.set(connection, receiver);
    const newer = answered ? room.newerThanKept() : null;
    if (newer !== null) connection.send(encodeUpdate(newer));
    connection.send(encodeStep1(Y.encodeStateVector(room.doc)));
    if (connection.wantsStored) {
      if (this.committer.isLate) connection.send(noticeOf('notStoredYet'));
      if (room.isNearlyFull()) connection.send(noticeOf('nearlyFull'));
      const { items } = room.closed.closures;
      if (items.length > 0) connection.send(encodeClosed(items));
    }
    connection.send(encodeAwareness(room.awareness.others(connection)));
    room.tellAwareness(room.awareness.join(connection), connection);
    connection.open((message) => receiver.receive(message));
  }

  private leave(connection: Connection): void {
    this.connections.delete(connection);
    this.receivers.delete(connection);
    const room = this.rooms.peek(connection.draftId);
    if (!room?.connections.delete(connection)) return;
    room.tellAwareness(room.awareness.leave(connection));
    this.rooms.release(room);
  }

  private of(personId: string, draftId: string | null): Connection[] {
    return [...this.connections].filter(
      (connection) =>
        connection.identity.personId === personId && (draftId === null || connection.draftId === draftId),
    );
  }

  /** There is room again: asks those who were turned away for what they kept, and says that they may go on. */
  private askTurnedAway(): void {
    const how = noticeOf(this.committer.isLate ? 'notStoredYet' : 'wellAgain');
    for (const [connection, receiver] of this.receivers) {
      if (receiver.askAgain() && connection.wantsStored) connection.send(how);
    }
  }

  private tellOurs(what: NoticeName): void {
    for (const connection of this.connections) if (connection.wantsStored) connection.send(noticeOf(what));
  }

  private repeatPresence(): void {
    for (const room of this.rooms.loaded()) room.repeatPresence();
  }

  private beat(): void {
    for (const connection of this.connections) connection.heartbeat();
    for (const room of this.rooms.loaded()) {
      room.renewAwareness();
      room.letGo();
    }
  }
}
