import type { Connection } from './connection.js';
import type { Limits } from './limits.js';
import type { CollabMetrics } from './metrics.js';
import { noticeOf } from './notices.js';
import type { FanOut, LoggedUpdate, News, UpdateLog } from './ports.js';
import { encodeUpdate } from './protocol.js';
import { Room } from './room.js';

export interface RoomsOptions {
  readonly log: UpdateLog;
  readonly fanOut: FanOut;
  readonly limits: Limits;
  readonly metrics: CollabMetrics;
  /** What other nodes know this one by. */
  readonly node: string;
  readonly onError: (error: unknown) => void;
}

/** Gives somebody what is kept of a draft. */
type FirstAnswer = (snapshot: Uint8Array) => Promise<void>;

interface Entry {
  readonly loading: Promise<Room | null>;
  room: Room | null;
  /** Those who are given what is kept of the draft before the room is made of it; null once they were. */
  first: FirstAnswer[] | null;
  /** How many use the room: connections, edits under way, readers. */
  uses: number;
  idle: NodeJS.Timeout | null;
  readonly unsubscribe: () => void;
  catchingUp: Promise<void> | null;
}

/** The rooms in memory: loaded once for everybody who comes, kept up with the log, let go when idle. */
export class Rooms {
  private readonly entries = new Map<string, Entry>();
  /** Whether the last look for gaps failed: said once, not every second. */
  private blind = false;

  constructor(private readonly options: RoomsOptions) {}

  /** The rooms that are loaded. */
  loaded(): Room[] {
    return [...this.entries.values()].flatMap(({ room }) => room ?? []);
  }

  /** The room, if it is loaded. */
  peek(draftId: string): Room | null {
    return this.entries.get(draftId)?.room ?? null;
  }

  /**
   * The room of a draft, to be given back with {@link release}; null, and nothing to give back, without such a draft.
   *
   * @param first given what is kept of the draft, if it is loaded for this use or while it waits
   */
  async use(draftId: string, first?: FirstAnswer): Promise<Room | null> {
    const entry = this.entries.get(draftId) ?? this.begin(draftId);
    if (first) entry.first?.push(first);
    this.keep(entry);
    const room = await entry.loading;
    if (room === null) this.forget(draftId, entry);
    return room;
  }

  /** One more use of a room that is in use, to be given back as well. */
  retain(room: Room): void {
    const entry = this.entries.get(room.draftId);
    if (entry?.room === room) this.keep(entry);
  }

  /** Gives back a room; the last to do so starts its idle time. */
  release(room: Room): void {
    const entry = this.entries.get(room.draftId);
    if (entry?.room !== room) return;
    entry.uses -= 1;
    if (entry.uses > 0) return;
    entry.idle = setTimeout(() => this.letGo(room, entry), this.options.limits.idleMs);
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
    if (room.nearsLimit()) room.tellOurs(noticeOf('nearlyFull'));
    if (room.snapshotIsDue) this.keepSnapshot(room);
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

  /** Learns what of the room's draft is closed now. */
  async learnClosures(room: Room): Promise<void> {
    room.close(await this.options.log.closures(room.draftId));
  }

  /** Asks the log what every room lacks, whatever was heard of it: news may be lost. */
  async closeGaps(): Promise<void> {
    const rooms = this.loaded();
    if (rooms.length === 0) return;
    try {
      const heads = await this.options.log.heads(rooms.map(({ draftId }) => draftId));
      await Promise.all(
        rooms.map(async (room) => {
          const { seq = 0, closures = 0 } = heads.get(room.draftId) ?? {};
          if (room.seq < seq) await this.catchUp(room);
          if (room.closed.closures.revision < closures) await this.learnClosures(room);
        }),
      );
      this.blind = false;
    } catch (error) {
      if (!this.blind) this.options.onError(error);
      this.blind = true;
    }
  }

  /** Lets every room go. */
  clear(): void {
    for (const [draftId, entry] of this.entries) this.forget(draftId, entry);
  }

  private keep(entry: Entry): void {
    entry.uses += 1;
    if (entry.idle !== null) clearTimeout(entry.idle);
    entry.idle = null;
  }

  private begin(draftId: string): Entry {
    const { log, fanOut, limits, onError, node } = this.options;
    const publish = (news: News): void => fanOut.publish(draftId, news);
    const entry: Entry = {
      unsubscribe: fanOut.subscribe(draftId, {
        heard: (news) => this.heard(entry, news),
        missed: () => this.missed(entry),
      }),
      loading: log.load(draftId).then(async (logged) => {
        await answerAll(entry, logged?.snapshot ?? null);
        entry.room = logged && new Room(draftId, logged, limits, onError, publish, node);
        entry.room?.askWho();
        return entry.room;
      }),
      first: [],
      room: null,
      uses: 0,
      idle: null,
      catchingUp: null,
    };
    this.entries.set(draftId, entry);
    entry.loading.catch(() => this.forget(draftId, entry));
    return entry;
  }

  private heard(entry: Entry, news: News): void {
    if (news.kind === 'advanced') this.advanced(entry, news).catch(this.options.onError);
    else if (news.kind === 'closures') this.closuresChanged(entry).catch(this.options.onError);
    else entry.room?.hearPresence(news);
  }

  private missed({ room }: Entry): void {
    if (room === null) return;
    room.askWho();
    room.sayWho();
    this.catchUp(room).catch(this.options.onError);
  }

  /** News of an update: fetches it unless it is here. A fetch under way may have begun too early, so once more. */
  private async advanced(
    { loading }: Entry,
    { seq, at }: Extract<News, { kind: 'advanced' }>,
  ): Promise<void> {
    const room = await loading;
    if (room === null || room.seq >= seq) return;
    await this.catchUp(room);
    if (room.seq < seq) await this.catchUp(room);
    this.options.metrics.fanOut.observe(Math.max(0, Date.now() - at) / 1000);
  }

  private async closuresChanged({ loading }: Entry): Promise<void> {
    const room = await loading;
    if (room !== null) await this.learnClosures(room);
  }

  private letGo(room: Room, entry: Entry): void {
    if (room.isWorthKeeping) this.keepSnapshot(room);
    this.forget(room.draftId, entry);
  }

  private forget(draftId: string, entry: Entry): void {
    if (this.entries.get(draftId) !== entry) return;
    this.entries.delete(draftId);
    if (entry.idle !== null) clearTimeout(entry.idle);
    entry.unsubscribe();
    entry.room?.end();
  }

  private keepSnapshot(room: Room): void {
    const { upTo, state } = room.takeSnapshot();
    this.options.log.saveSnapshot(room.draftId, upTo, state).catch(this.options.onError);
  }
}

async function answerAll(entry: Entry, snapshot: Uint8Array | null): Promise<void> {
  const waiting = entry.first ?? [];
  entry.first = null;
  if (snapshot !== null) await Promise.all(waiting.map((answer) => answer(snapshot)));
}
