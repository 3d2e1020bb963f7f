import { setTimeout as delay } from 'node:timers/promises';
import { contributionOf } from './attribution.js';
import { CLOSE } from './close-codes.js';
import { groupBy } from './collections.js';
import { GroupCommit } from './group-commit.js';
import type { Limits } from './limits.js';
import type { CollabMetrics } from './metrics.js';
import { type FanOut, type LoggedUpdate, LogUnavailableError, type Stored, type UpdateLog } from './ports.js';
import type { Room } from './room.js';
import type { Rooms } from './rooms.js';
import { decodeSoundUpdate } from './sound-update.js';
import { CLIENT_TAKEN, CLOSURES_CHANGED, type Refusal, type Submission } from './submission.js';

export interface CommitterOptions {
  readonly log: UpdateLog;
  readonly fanOut: FanOut;
  readonly rooms: Rooms;
  readonly limits: Limits;
  readonly metrics: CollabMetrics;
  readonly onError: (error: unknown) => void;
  /** Told when updates begin to wait for the log longer than they should, and when they no longer do. */
  readonly onLate: (late: boolean) => void;
  /** Told when so much waits that no more is taken, and when it is taken again. */
  readonly onFull: (full: boolean) => void;
}

/** What an update takes in memory beside its bytes. */
const OVERHEAD = 256;
const FIRST_PAUSE_MS = 50;

/**
 * Stores updates, many in one commit, and has everybody told of what is stored. While the log cannot be reached
 * they are held, in order and within a bound; nobody is told of them.
 */
export class Committer {
  private readonly commits: GroupCommit<Submission>;
  private readonly ending = new AbortController();
  private heldBytes = 0;
  private late = false;
  private full = false;

  constructor(private readonly options: CommitterOptions) {
    const { limits, onError } = options;
    this.commits = new GroupCommit({
      commit: (batch) => this.store(batch),
      onError,
      tickMs: limits.tickMs,
      batchSize: limits.batchUpdates,
    });
  }

  /** Updates that wait for a commit. */
  get waiting(): number {
    return this.commits.size;
  }

  get isLate(): boolean {
    return this.late;
  }

  /** Whether nothing more is taken until the log has caught up. */
  get isFull(): boolean {
    return this.full;
  }

  /** Takes an update into the next commit. @returns whether there was room for it */
  add(submission: Submission): boolean {
    const bytes = sizeOf(submission);
    if (!this.full && this.heldBytes + bytes > this.options.limits.heldBytes) this.setFull(true);
    if (this.full) return false;
    this.heldBytes += bytes;
    this.options.rooms.retain(submission.room);
    this.commits.add(submission);
    return true;
  }

  /** Looks whether the commit under way takes too long. */
  watch(): void {
    if (this.commits.runningFor > this.options.limits.lateMs) this.setLate(true);
  }

  /** Stores what waits, for so long at most; then what is left has failed. */
  async finish(ms: number): Promise<void> {
    const giveUp = setTimeout(() => this.ending.abort(), ms);
    await this.commits.flush();
    clearTimeout(giveUp);
  }

  private async store(batch: readonly Submission[]): Promise<void> {
    let left = batch;
    let pause = 0;
    while (left.length > 0) {
      try {
        if (pause > 0) left = await this.recovered(left);
        this.settle(left, await this.append(left));
        break;
      } catch (error) {
        if (!(error instanceof LogUnavailableError)) {
          await this.storeApart(left, error);
          break;
        }
        if (pause === 0) this.options.onError(error);
        this.setLate(true);
        pause = Math.min(Math.max(FIRST_PAUSE_MS, pause * 2), this.options.limits.retryMs);
        await delay(pause, undefined, { signal: this.ending.signal }).catch(() => undefined);
        if (this.ending.signal.aborted) return this.fail(left, error);
      }
    }
    this.setLate(false);
  }

  private async append(batch: readonly Submission[]): Promise<readonly Stored[]> {
    if (batch.length === 0) return [];
    const answers = await this.options.log.append(batch.map(({ entry }) => entry));
    if (answers.length !== batch.length) throw new Error('the update log did not answer for every update');
    return answers;
  }

  /** What of a batch is still to be stored after an append of which nobody knows what became. */
  private async recovered(batch: readonly Submission[]): Promise<Submission[]> {
    const { log, rooms } = this.options;
    await log.recover();
    for (const room of new Set(batch.map((submission) => submission.room))) await rooms.catchUp(room);
    return batch.flatMap((submission) => {
      const { room, entry } = submission;
      const contribution = contributionOf(decodeSoundUpdate(entry.update), entry.update, room.doc);
      if (contribution !== null) return { ...submission, entry: { ...entry, ...contribution } };
      this.done(submission);
      submission.stored();
      return [];
    });
  }

  /** Stores a batch draft by draft, so that one that cannot be stored holds up nobody else. */
  private async storeApart(batch: readonly Submission[], error: unknown): Promise<void> {
    const rooms = groupBy(batch, ({ room }) => room);
    if (rooms.size > 1) {
      for (const ofRoom of rooms.values()) await this.store(ofRoom);
      return;
    }
    this.options.onError(error);
    const authors = new Set(batch.flatMap(({ connection }) => connection ?? []));
    const after = this.commits.drop(({ connection }) => connection !== null && authors.has(connection));
    this.fail([...batch, ...after], error);
  }

  private fail(batch: readonly Submission[], error: unknown): void {
    for (const submission of batch) {
      this.done(submission);
      this.options.metrics.refuse('not_stored');
      submission.room.closed.forget();
      submission.failed(error);
    }
  }

  private settle(batch: readonly Submission[], answers: readonly Stored[]): void {
    const storedAt = performance.now();
    const answered = batch.map((submission, index) => ({ submission, answer: answers[index] }));
    if (batch.length > 0) this.options.metrics.commits += 1;
    for (const [room, ofRoom] of groupBy(answered, ({ submission }) => submission.room))
      this.settleRoom(room, ofRoom, storedAt);
  }

  private settleRoom(
    room: Room,
    answered: readonly { submission: Submission; answer: Stored | undefined }[],
    storedAt: number,
  ): void {
    const { rooms, metrics } = this.options;
    const kept: Submission[] = [];
    const updates: LoggedUpdate[] = [];
    for (const { submission, answer } of answered) {
      if (!answer?.ok) {
        this.refuse(submission, answer?.reason ?? 'client_taken');
        continue;
      }
      kept.push(submission);
      updates.push({ seq: answer.seq, update: submission.entry.update, personId: submission.entry.personId });
    }
    if (updates.length === 0) return;
    try {
      const [author = null, ...others] = new Set(kept.map(({ connection }) => connection));
      rooms.absorb(room, updates, others.length === 0 ? author : null);
      const now = performance.now();
      metrics.fanOut.observe((now - storedAt) / 1000);
      for (const submission of kept) {
        metrics.stored.observe((now - submission.came) / 1000);
        submission.stored();
      }
      metrics.updates += kept.length;
      this.announce(room, updates);
    } catch (error) {
      this.giveUp(room, error);
    } finally {
      for (const submission of kept) this.done(submission);
    }
  }

  /** What is closed is learned at once where the log knows of more than the room. */
  private refuse(submission: Submission, why: Refusal): void {
    const { room } = submission;
    room.closed.forget();
    if (why === 'closures_changed') {
      const { onError, rooms } = this.options;
      rooms.retain(room);
      rooms
        .learnClosures(room)
        .catch(onError)
        .finally(() => {
          submission.refused(why);
          rooms.release(room);
        });
    } else submission.refused(why);
    this.done(submission);
  }

  /** Tells other nodes, and fetches what they stored between our updates. */
  private announce(room: Room, updates: readonly LoggedUpdate[]): void {
    const seq = updates.reduce((last, update) => Math.max(last, update.seq), 0);
    this.options.fanOut.publish(room.draftId, { kind: 'advanced', seq, at: Date.now() });
    if (room.hasGap) this.options.rooms.catchUp(room).catch(this.options.onError);
  }

  /** Starts a room anew from the log: its document failed half way through. */
  private giveUp(room: Room, error: unknown): void {
    this.options.onError(error);
    const connections = [...room.connections];
    this.options.rooms.discard(room);
    for (const connection of connections) connection.close(CLOSE.resync, 'Connect again.');
  }

  private done(submission: Submission): void {
    this.options.rooms.release(submission.room);
    this.heldBytes -= sizeOf(submission);
    if (this.full && this.heldBytes * 2 <= this.options.limits.heldBytes) this.setFull(false);
  }

  private setLate(late: boolean): void {
    if (this.late === late) return;
    this.late = late;
    this.options.onLate(late);
  }

  private setFull(full: boolean): void {
    this.full = full;
    this.options.onFull(full);
  }
}

function sizeOf({ held }: Submission): number {
  return held + OVERHEAD;
}

/** A submission as a promise: resolves when it is stored. */
export function settled(
  add: (how: Pick<Submission, 'stored' | 'refused' | 'failed'>) => boolean,
): Promise<void> {
  return new Promise<void>((stored, failed) => {
    const refused = (why: Refusal): void =>
      failed(new Error(why === 'client_taken' ? CLIENT_TAKEN : CLOSURES_CHANGED));
    if (!add({ stored, refused, failed })) failed(new Error('Drafts are read-only at the moment.'));
  });
}
