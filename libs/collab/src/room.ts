import * as Y from 'yjs';
import { RoomAwareness } from './awareness.js';
import { AwarenessFrames } from './awareness-frames.js';
import { ClosedParts } from './closed-parts.js';
import type { Connection } from './connection.js';
import { joins } from './joins.js';
import type { Limits } from './limits.js';
import type { Closures, LoggedDraft, LoggedUpdate, News } from './ports.js';
import { type AwarenessEntry, encodeAwareness, encodeClosed } from './protocol.js';

/** Shortest time between two measurements of a large document, which hold up everybody, in milliseconds. */
const MEASURE_MS = 1_000;
/** The part of the largest document that must have been added for one sooner than that: much may have gone meanwhile. */
const MEASURE_PART = 0.25;

/** As many times as many updates as a small document's make a snapshot of a large one due. */
const LARGE_FACTOR = 10;
/** The part of a document's bytes that must be new before it is worth a snapshot. */
const NEW_PART = 0.25;
/** A room that is let go keeps a snapshot of so many updates or more. */
const WORTH_KEEPING = 50;

/** What changed in a document. */
export interface Change {
  readonly update: Uint8Array;
  /** Whether there is nothing in it but the updates taken in: not what waited for them, nor what Yjs tidied up. */
  readonly onlyTheirs: boolean;
}

/** One draft in memory: what is stored of it and nothing else, and whoever has it open. */
export class Room {
  /** Holds committed updates only: what anybody is told is read from here. */
  readonly doc = new Y.Doc();
  readonly connections = new Set<Connection>();
  readonly awareness: RoomAwareness<Connection>;
  private closedParts: ClosedParts;
  private readonly awarenessFrames: AwarenessFrames<Connection>;
  /** Updates since the last snapshot, and their bytes. */
  private sinceSnapshot: number;
  private bytesSinceSnapshot = 0;
  /** Whether people were warned that the document comes near to its limit. */
  private warned = false;
  private readonly owners: Map<number, string>;
  /** Every update up to this one is in the document. */
  private reached: number;
  /** Numbers of later updates that are in it too. */
  private readonly beyond = new Set<number>();
  /** Size of the encoded document when it was last measured, and bytes of updates since. */
  private measured: number;
  private added = 0;
  private measuredAt = Number.NEGATIVE_INFINITY;
  private frames: Uint8Array[] = [];
  /** The encoded document, while nothing changes in it and it may be asked for again. */
  private encoded: Uint8Array | null;
  /** The state that was kept when the room was made: up to which update, and its state vector. */
  private readonly kept: { readonly upTo: number; readonly stateVector: Uint8Array };

  /**
   * @param onError told of a stored update that cannot be applied; the document opens without it
   * @param publish tells other nodes
   */
  constructor(
    readonly draftId: string,
    logged: LoggedDraft,
    private readonly limits: Limits,
    private readonly onError: (error: unknown) => void,
    private readonly publish: (news: News) => void,
    private readonly node: string,
  ) {
    this.owners = new Map(logged.clients);
    this.awareness = new RoomAwareness((clientId) => this.ownerOf(clientId), limits.awarenessBytes);
    this.awarenessFrames = new AwarenessFrames(
      () => this.connections,
      limits.awarenessTickMs,
      (entries) => publish({ kind: 'presence', node, entries }),
    );
    this.reached = logged.updates.at(-1)?.seq ?? logged.upTo;
    this.sinceSnapshot = logged.updates.length;
    if (logged.snapshot) Y.applyUpdate(this.doc, logged.snapshot);
    this.kept = { upTo: logged.upTo, stateVector: Y.encodeStateVector(this.doc) };
    this.measured = (logged.snapshot?.length ?? 0) + load(this.doc, draftId, logged.updates, onError);
    this.encoded = logged.updates.length === 0 ? logged.snapshot : null;
    this.closedParts = new ClosedParts(this.doc, logged.closures);
    this.doc.on('update', (update: Uint8Array) => this.frames.push(update));
  }

  /** The number of the last update before the first that is missing here. */
  get seq(): number {
    return this.reached;
  }

  /** Whether updates are stored that are missing here. */
  get hasGap(): boolean {
    return this.beyond.size > 0;
  }

  /** What of the draft is closed, and what updates are beside it. */
  get closed(): ClosedParts {
    return this.closedParts;
  }

  /** Other things are closed from now on: all who asked for our own kinds of messages are told. */
  close(closures: Closures): void {
    if (closures.revision <= this.closed.closures.revision) return;
    this.closed.forget();
    this.closedParts = new ClosedParts(this.doc, closures);
    this.tellOurs(encodeClosed(closures.items));
  }

  /** Whether enough is new for a snapshot: of a large document only when much is. */
  get snapshotIsDue(): boolean {
    const { snapshotEvery } = this.limits;
    if (this.hasGap || this.sinceSnapshot < snapshotEvery) return false;
    const much = this.bytesSinceSnapshot >= this.size * NEW_PART;
    return much || this.sinceSnapshot >= snapshotEvery * LARGE_FACTOR;
  }

  /** Whether a snapshot is worth while before the room is let go. */
  get isWorthKeeping(): boolean {
    return !this.hasGap && this.sinceSnapshot >= WORTH_KEEPING;
  }

  /** The state to keep, and up to which update it goes; counts from there on. */
  takeSnapshot(): { upTo: number; state: Uint8Array } {
    this.sinceSnapshot = 0;
    this.bytesSinceSnapshot = 0;
    return { upTo: this.reached, state: this.state() };
  }

  /** The whole document as an update. */
  state(): Uint8Array {
    this.encoded ??= Y.encodeStateAsUpdate(this.doc);
    return this.encoded;
  }

  /** What somebody lacks who has what a state vector says: all of it for whoever opens the draft. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    const hasNothing = stateVector.length === 1 && stateVector[0] === 0;
    return hasNothing ? this.state() : Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  /** What somebody lacks who was given what was kept when the room was made; null for nothing. */
  newerThanKept(): Uint8Array | null {
    const { upTo, stateVector } = this.kept;
    return this.reached === upTo && !this.hasGap ? null : Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  /** Lets go of what is only kept for whoever might open the draft soon. */
  letGo(): void {
    this.encoded = null;
  }

  /** Says once that the document comes near to its limit; and again after it was smaller. */
  nearsLimit(): boolean {
    const before = this.warned;
    return this.isNearlyFull() && !before;
  }

  /** Whether the document comes near to its limit. */
  isNearlyFull(): boolean {
    const bound = this.limits.documentBytes * this.limits.documentWarning;
    if (this.size > bound && !this.warned) this.measure();
    this.warned = this.size > bound;
    return this.warned;
  }

  /** The person to whom a Yjs client id belongs. */
  ownerOf(clientId: number): string | undefined {
    return this.owners.get(clientId);
  }

  /**
   * Takes in stored updates, in the order of their numbers. What depends on something missing waits in the
   * document, and is told when that comes.
   *
   * @returns what changed in the document, to be told; null for nothing
   */
  absorb(updates: readonly LoggedUpdate[]): Change | null {
    const waited = this.isWaiting();
    const fresh = updates.filter(({ seq }) => seq > this.reached && !this.beyond.has(seq));
    this.frames = [];
    this.encoded = null;
    this.doc.transact(() => {
      for (const update of fresh) this.takeIn(update);
    });
    const [first, ...tidied] = this.frames;
    if (first === undefined) return null;
    if (waited || this.isWaiting()) return { update: Y.mergeUpdates(this.frames), onlyTheirs: false };
    // As they were sent: what the document makes of them says no longer what their senders took away knowingly.
    const sent = [...fresh.map(({ update }) => update), ...tidied];
    const [only] = sent;
    const update = only !== undefined && sent.length === 1 ? only : Y.mergeUpdates(sent);
    return { update, onlyTheirs: tidied.length === 0 };
  }

  /** Whether something is held back in the document until what it depends on comes. */
  private isWaiting(): boolean {
    const { pendingStructs, pendingDs } = this.doc.store;
    return pendingStructs !== null || pendingDs !== null;
  }

  /** Whether the document would be over its limit with so many bytes more. */
  wouldBeTooLarge(bytes: number): boolean {
    const limit = this.limits.documentBytes;
    if (this.size + bytes <= limit) return false;
    this.measure();
    return this.size + bytes > limit;
  }

  /** Bytes of the document, or somewhat more. */
  private get size(): number {
    return this.measured + this.added;
  }

  private measure(): void {
    const now = performance.now();
    const isFresh = this.added < this.limits.documentBytes * MEASURE_PART;
    if (isFresh && now - this.measuredAt < MEASURE_MS) return;
    this.measured = this.state().length;
    this.measuredAt = now;
    this.added = 0;
  }

  /** Sends a message to everybody here but one. */
  tell(message: Uint8Array, except: Connection | null = null): void {
    for (const connection of this.connections) if (connection !== except) connection.send(message);
  }

  /** Sends a message to those who asked for our own kinds. */
  tellOurs(message: Uint8Array): void {
    for (const connection of this.connections) if (connection.wantsStored) connection.send(message);
  }

  /** Tells everybody but one, on other nodes too, who is here and what they do. */
  tellAwareness(entries: readonly AwarenessEntry[], except: Connection | null = null): void {
    this.awarenessFrames.add(entries, except, true);
  }

  /** Another node has said something of who is in the draft. */
  hearPresence(news: Exclude<News, { kind: 'advanced' | 'closures' }>): void {
    if (news.node === this.node) return;
    if (news.kind === 'who') this.sayWho();
    else {
      const until = performance.now() + this.limits.believedMs;
      this.awarenessFrames.add(this.awareness.hear(news.node, news.entries, until), null, false);
    }
  }

  /** Tells other nodes who is here. */
  sayWho(): void {
    const entries = this.awareness.here();
    if (entries.length > 0) this.publish({ kind: 'presence', node: this.node, entries });
  }

  /** Asks other nodes who is there. */
  askWho(): void {
    this.publish({ kind: 'who', node: this.node });
  }

  /** Says again who is here, and forgets those on nodes that have fallen silent. */
  repeatPresence(): void {
    this.sayWho();
    this.awarenessFrames.add(this.awareness.expire(performance.now()), null, false);
  }

  /** Ends it: nothing is told any more. */
  end(): void {
    this.awarenessFrames.stop();
    this.closed.forget();
    this.doc.destroy();
  }

  /** Tells everybody of those whom we speak for; to a stock client silence would be a broken line. */
  renewAwareness(): void {
    const renewed = this.awareness.renew();
    this.publish({ kind: 'presence', node: this.node, entries: renewed.map(({ entry }) => entry) });
    for (const connection of this.connections) {
      const others = renewed.filter(({ who }) => who !== connection);
      connection.send(encodeAwareness(others.map(({ entry }) => entry)));
    }
  }

  private takeIn({ seq, update, personId }: LoggedUpdate): void {
    const { from } = Y.parseUpdateMeta(update);
    if (joins(update, from, this.doc)) {
      Y.applyUpdate(this.doc, update);
      this.closed.absorb(update);
    } else this.onError(unjoinable(this.draftId, seq));
    for (const clientId of from.keys()) {
      if (!this.owners.has(clientId)) this.owners.set(clientId, personId);
    }
    this.added += update.length;
    this.sinceSnapshot += 1;
    this.bytesSinceSnapshot += update.length;
    this.beyond.add(seq);
    while (this.beyond.delete(this.reached + 1)) this.reached += 1;
  }
}

/** Takes updates of the log into a document; returns their bytes. */
function load(
  doc: Y.Doc,
  draftId: string,
  updates: readonly LoggedUpdate[],
  onError: (error: unknown) => void,
): number {
  let bytes = 0;
  doc.transact(() => {
    for (const { seq, update } of updates) {
      bytes += update.length;
      try {
        if (joins(update, Y.parseUpdateMeta(update).from, doc)) Y.applyUpdate(doc, update);
        else onError(unjoinable(draftId, seq));
      } catch (error) {
        onError(error);
      }
    }
  });
  return bytes;
}

function unjoinable(draftId: string, seq: number): Error {
  return new Error(`update ${seq} of draft ${draftId} is left out: it goes on with what is not there`);
}
