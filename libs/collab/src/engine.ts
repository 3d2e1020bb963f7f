import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { contributionOf } from './attribution.js';
import { CLOSE, type CloseCode } from './close-codes.js';
import { groupBy } from './collections.js';
import { Connection } from './connection.js';
import { GroupCommit } from './group-commit.js';
import type { Identity, Role } from './identity.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import type { FanOut, LoggedUpdate, Stored, UpdateLog } from './ports.js';
import { encodeAwareness, encodeStep1 } from './protocol.js';
import { Receiver } from './receiver.js';
import type { Room } from './room.js';
import { Rooms } from './rooms.js';
import { decodeSoundUpdate } from './sound-update.js';
import { CLIENT_TAKEN, type Submission } from './submission.js';

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

/** Thrown where there is no such draft. */
export class DraftNotFoundError extends Error {
  override readonly name = 'DraftNotFoundError';
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
  private readonly commits: GroupCommit<Submission>;
  private readonly connections = new Set<Connection>();
  private readonly heart: NodeJS.Timeout;
  private closing = false;

  constructor(private readonly options: EngineOptions) {
    const { log, fanOut, onError } = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.rooms = new Rooms({ log, fanOut, onError, limits: this.limits });
    this.commits = new GroupCommit({
      commit: (batch) => this.commit(batch),
      onError,
      tickMs: this.limits.tickMs,
      batchSize: this.limits.batchUpdates,
    });
    this.heart = setInterval(() => this.beat(), this.limits.heartbeatMs);
    this.heart.unref();
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
    const { limits } = this;
    const onClosed = (closed: Connection): void => this.leave(closed);
    const connection = new Connection({ draftId, socket, identity, wantsStored: stored, limits, onClosed });
    if (this.closing) return connection.close(CLOSE.goingAway, 'This server is going down; connect again.');
    const same = this.of(identity.personId, draftId).length;
    if (same >= limits.connectionsPerPersonAndDraft) {
      return connection.close(CLOSE.rateLimited, 'You have this draft open too many times.');
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
   * @throws DraftNotFoundError, or what kept the edit from being stored
   */
  async localEdit(draftId: string, identity: Identity, change: (doc: Y.Doc) => void): Promise<void> {
    const room = await this.rooms.use(draftId);
    if (room === null) throw new DraftNotFoundError(`there is no draft ${draftId}`);
    const copy = copyOf(room);
    try {
      const before = Y.encodeStateVector(copy);
      copy.transact(() => change(copy));
      const update = Y.encodeStateAsUpdate(copy, before);
      const contribution = contributionOf(decodeSoundUpdate(update), update, room.doc);
      if (contribution === null) return;
      const { personId, organisationId } = identity;
      const entry = { ...contribution, draftId, personId, organisationId, at: this.options.clock() };
      await new Promise<void>((stored, failed) => {
        const refused = (): void => failed(new Error(CLIENT_TAKEN));
        this.commits.add({ room, entry, connection: null, stored, refused, failed });
      });
    } finally {
      copy.destroy();
      this.rooms.release(room);
    }
  }

  /**
   * A copy of what is stored of a draft.
   *
   * @throws DraftNotFoundError
   */
  async readDoc(draftId: string): Promise<Y.Doc> {
    const room = await this.rooms.use(draftId);
    if (room === null) throw new DraftNotFoundError(`there is no draft ${draftId}`);
    const copy = copyOf(room);
    this.rooms.release(room);
    return copy;
  }

  /** Closes every socket of a person. */
  disconnectPerson(personId: string, code: CloseCode, reason: string): void {
    for (const connection of this.of(personId, null)) connection.close(code, reason);
  }

  /** Gives a person another role in a draft (null: in all of them), at once; with no role the sockets are closed. */
  setRole(draftId: string | null, personId: string, role: Role | null): void {
    for (const connection of this.of(personId, draftId)) {
      if (role === null) connection.close(CLOSE.forbidden, 'This draft is not open to you any more.');
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
      waiting: this.commits.size,
    };
  }

  /** Stores what is under way, then closes every socket as going away. Nothing is taken in meanwhile or after. */
  async shutdown(): Promise<void> {
    this.closing = true;
    clearInterval(this.heart);
    const connections = [...this.connections];
    for (const connection of connections) connection.stop();
    await this.commits.flush();
    await Promise.all(connections.map((connection) => connection.farewell(FAREWELL_MS)));
    this.rooms.clear();
  }

  private async admit(connection: Connection): Promise<void> {
    const room = await this.rooms.use(connection.draftId);
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
      clock: this.options.clock,
      submit: (submission) => this.commits.add(submission),
      catchUp: (behind) => this.rooms.catchUp(behind),
      onError: this.options.onError,
    });
    connection.send(encodeStep1(Y.encodeStateVector(room.doc)));
    connection.send(encodeAwareness(room.awareness.others(connection)));
    room.tellAwareness(room.awareness.join(connection), connection);
    connection.open((message) => receiver.receive(message));
  }

  private leave(connection: Connection): void {
    this.connections.delete(connection);
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

  private async commit(batch: readonly Submission[]): Promise<void> {
    const answers = await this.append(batch);
    if (answers === null) return;
    const answered = batch.map((submission, index) => ({ submission, answer: answers[index] }));
    for (const [room, ofRoom] of groupBy(answered, ({ submission }) => submission.room))
      this.settle(room, ofRoom);
  }

  /** Stores a batch; if that fails its authors are told to connect again, and nobody else is told anything. */
  private async append(batch: readonly Submission[]): Promise<readonly Stored[] | null> {
    try {
      const answers = await this.options.log.append(batch.map(({ entry }) => entry));
      if (answers.length !== batch.length) throw new Error('the update log did not answer for every update');
      return answers;
    } catch (error) {
      this.options.onError(error);
      const authors = new Set(batch.flatMap(({ connection }) => connection ?? []));
      const after = this.commits.drop(({ connection }) => connection !== null && authors.has(connection));
      for (const submission of [...batch, ...after]) submission.failed(error);
      return null;
    }
  }

  private settle(
    room: Room,
    answered: readonly { submission: Submission; answer: Stored | undefined }[],
  ): void {
    const kept: Submission[] = [];
    const updates: LoggedUpdate[] = [];
    for (const { submission, answer } of answered) {
      if (!answer?.ok) {
        submission.refused();
        continue;
      }
      kept.push(submission);
      updates.push({ seq: answer.seq, update: submission.entry.update, personId: submission.entry.personId });
    }
    if (updates.length === 0) return;
    try {
      const [author = null, ...others] = new Set(kept.map(({ connection }) => connection));
      this.rooms.absorb(room, updates, others.length === 0 ? author : null);
      for (const submission of kept) submission.stored();
      this.announce(room, updates);
    } catch (error) {
      this.giveUp(room, error);
    }
  }

  /** Tells other nodes, and fetches what they stored between our updates. */
  private announce(room: Room, updates: readonly LoggedUpdate[]): void {
    const seq = Math.max(...updates.map((update) => update.seq));
    this.options.fanOut.publish(room.draftId, { seq });
    if (room.hasGap) this.rooms.catchUp(room).catch(this.options.onError);
  }

  /** Starts a room anew from the log: its document failed half way through. */
  private giveUp(room: Room, error: unknown): void {
    this.options.onError(error);
    const connections = [...room.connections];
    this.rooms.discard(room);
    for (const connection of connections) connection.close(CLOSE.resync, 'Connect again.');
  }

  private beat(): void {
    for (const connection of this.connections) connection.heartbeat();
    for (const room of this.rooms.loaded()) room.renewAwareness();
  }
}

function copyOf(room: Room): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc));
  return copy;
}
