import * as Y from 'yjs';
import type { Connection } from './connection.js';
import type { Limits } from './limits.js';
import type { FanOut, LoggedUpdate, UpdateLog } from './ports.js';
import { encodeUpdate } from './protocol.js';
import { Room } from './room.js';

export interface RoomsOptions {
  readonly log: UpdateLog;
  readonly fanOut: FanOut;
  readonly limits: Limits;
  readonly onError: (error: unknown) => void;
}

interface Entry {
  readonly loading: Promise<Room | null>;
  room: Room | null;
  /** How many use the room: connections, edits under way, readers. */
  uses: number;
  idle: NodeJS.Timeout | null;
  readonly unsubscribe: () => void;
  catchingUp: Promise<void> | null;
}

/** The rooms in memory: loaded once for everybody who comes, kept up with the log, let go when idle. */
export class Rooms {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly options: RoomsOptions) {}

  /** The rooms that are loaded. */
  loaded(): Room[] {
    return [...this.entries.values()].flatMap(({ room }) => room ?? []);
  }

  /** The room, if it is loaded. */
  peek(draftId: string): Room | null {
    return this.entries.get(draftId)?.room ?? null;
  }

  /** The room of a draft, to be given back with {@link release}; null, and nothing to give back, without such a draft. */
  async use(draftId: string): Promise<Room | null> {
    const entry = this.entries.get(draftId) ?? this.begin(draftId);
    entry.uses += 1;
    if (entry.idle !== null) clearTimeout(entry.idle);
    entry.idle = null;
    const room = await entry.loading;
    if (room === null) this.forget(draftId, entry);
    return room;
  }

  /** Gives back a room; the last to do so starts its idle time. */
  release(room: Room): void {
    const entry = this.entries.get(room.draftId);
    if (entry?.room !== room) return;
    entry.uses -= 1;
    if (entry.uses > 0) return;
    entry.idle = setTimeout(() => this.forget(room.draftId, entry), this.options.limits.idleMs);
    entry.idle.unref();
  }

  /** Lets a room go whose document can no longer be trusted; the next who comes loads it anew. */
  discard(room: Room): void {
    const entry = this.entries.get(room.draftId);
    if (entry?.room === room) this.forget(room.draftId, entry);
  }

  /** Takes in stored updates and tells everybody of them; `except` wrote them all. */
  absorb(room: Room, updates: readonly LoggedUpdate[], except: Connection | null): void {
    const change = room.absorb(updates);
    if (change !== null) room.tell(encodeUpdate(change.update), change.onlyTheirs ? except : null);
    this.snapshotIfDue(room);
  }

  /** Takes in whatever is stored of the room's draft and missing in the room. */
  catchUp(room: Room): Promise<void> {
    const entry = this.entries.get(room.draftId);
    if (entry?.room !== room) return Promise.resolve();
    entry.catchingUp ??= this.options.log
      .since(room.draftId, room.seq)
      .then((updates) => this.absorb(room, updates, null))
      .finally(() => {
        entry.catchingUp = null;
      });
    return entry.catchingUp;
  }

  /** Lets every room go. */
  clear(): void {
    for (const [draftId, entry] of this.entries) this.forget(draftId, entry);
  }

  private begin(draftId: string): Entry {
    const { log, fanOut, limits, onError } = this.options;
    const entry: Entry = {
      unsubscribe: fanOut.subscribe(draftId, ({ seq }) => void this.hear(entry, seq).catch(onError)),
      loading: log.load(draftId).then((logged) => {
        entry.room = logged && new Room(draftId, logged, limits, onError);
        return entry.room;
      }),
      room: null,
      uses: 0,
      idle: null,
      catchingUp: null,
    };
    this.entries.set(draftId, entry);
    entry.loading.catch(() => this.forget(draftId, entry));
    return entry;
  }

  /** News of an update: fetches it unless it is here. A fetch under way may have begun too early, so once more. */
  private async hear({ loading }: Entry, seq: number): Promise<void> {
    const room = await loading;
    if (room !== null && room.seq < seq) await this.catchUp(room);
    if (room !== null && room.seq < seq) await this.catchUp(room);
  }

  private forget(draftId: string, entry: Entry): void {
    if (this.entries.get(draftId) !== entry) return;
    this.entries.delete(draftId);
    if (entry.idle !== null) clearTimeout(entry.idle);
    entry.unsubscribe();
    entry.room?.doc.destroy();
  }

  private snapshotIfDue(room: Room): void {
    const { log, limits, onError } = this.options;
    if (room.sinceSnapshot < limits.snapshotEvery || room.hasGap) return;
    room.sinceSnapshot = 0;
    log.saveSnapshot(room.draftId, room.seq, Y.encodeStateAsUpdate(room.doc)).catch(onError);
  }
}
