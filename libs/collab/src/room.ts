import * as Y from 'yjs';
import { clientIdsOf } from './attribution.js';
import { RoomAwareness } from './awareness.js';
import type { Connection } from './connection.js';
import type { Limits } from './limits.js';
import type { LoggedDraft, LoggedUpdate } from './ports.js';
import { type AwarenessEntry, encodeAwareness } from './protocol.js';

/** One draft in memory: what is stored of it and nothing else, and whoever has it open. */
export class Room {
  /** Holds committed updates only: what anybody is told is read from here. */
  readonly doc = new Y.Doc();
  readonly connections = new Set<Connection>();
  readonly awareness: RoomAwareness<Connection>;
  /** Updates since the last snapshot. */
  sinceSnapshot: number;
  private readonly owners: Map<number, string>;
  /** Every update up to this one is in the document. */
  private reached: number;
  /** Numbers of later updates that are in it too. */
  private readonly beyond = new Set<number>();
  /** Size of the encoded document when it was last measured, and bytes of updates since. */
  private measured: number;
  private added = 0;
  private frames: Uint8Array[] = [];

  /** @param onError told of a stored update that cannot be applied; the document opens without it */
  constructor(
    readonly draftId: string,
    logged: LoggedDraft,
    private readonly limits: Limits,
    onError: (error: unknown) => void,
  ) {
    this.owners = new Map(logged.clients);
    this.awareness = new RoomAwareness((clientId) => this.ownerOf(clientId), limits.awarenessBytes);
    this.reached = logged.updates.at(-1)?.seq ?? logged.upTo;
    this.sinceSnapshot = logged.updates.length;
    this.measured = load(this.doc, logged, onError);
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

  /** The person to whom a Yjs client id belongs. */
  ownerOf(clientId: number): string | undefined {
    return this.owners.get(clientId);
  }

  /**
   * Takes in stored updates, in the order of their numbers.
   *
   * @returns what changed, as updates to tell: more than one if Yjs tidied up behind them
   */
  absorb(updates: readonly LoggedUpdate[]): readonly Uint8Array[] {
    const fresh = updates.filter(({ seq }) => seq > this.reached && !this.beyond.has(seq));
    this.frames = [];
    this.doc.transact(() => {
      for (const { update } of fresh) Y.applyUpdate(this.doc, update);
    });
    for (const update of fresh) this.note(update);
    return this.frames;
  }

  /** Whether the document would be over its limit with so many bytes more. */
  wouldBeTooLarge(bytes: number): boolean {
    const limit = this.limits.documentBytes;
    if (this.measured + this.added + bytes <= limit) return false;
    if (this.added > limit / 64) {
      this.measured = Y.encodeStateAsUpdate(this.doc).length;
      this.added = 0;
    }
    return this.measured + this.added + bytes > limit;
  }

  /** Sends a message to everybody here but one. */
  tell(message: Uint8Array, except: Connection | null = null): void {
    for (const connection of this.connections) if (connection !== except) connection.send(message);
  }

  /** Tells everybody but one who is here and what they do. */
  tellAwareness(entries: readonly AwarenessEntry[], except: Connection | null = null): void {
    if (entries.length > 0) this.tell(encodeAwareness(entries), except);
  }

  private note({ seq, update, personId }: LoggedUpdate): void {
    for (const clientId of clientIdsOf(update)) {
      if (!this.owners.has(clientId)) this.owners.set(clientId, personId);
    }
    this.added += update.length;
    this.sinceSnapshot += 1;
    this.beyond.add(seq);
    while (this.beyond.delete(this.reached + 1)) this.reached += 1;
  }
}

/** Fills a document from the log; returns the bytes that it took. */
function load(doc: Y.Doc, { snapshot, updates }: LoggedDraft, onError: (error: unknown) => void): number {
  let bytes = snapshot?.length ?? 0;
  if (snapshot) Y.applyUpdate(doc, snapshot);
  doc.transact(() => {
    for (const { update } of updates) {
      bytes += update.length;
      try {
        Y.applyUpdate(doc, update);
      } catch (error) {
        onError(error);
      }
    }
  });
  return bytes;
}
