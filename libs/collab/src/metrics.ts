/** Why something was refused, for counting. */
export type RefusedFor =
  | 'reader'
  | 'forgery'
  | 'closed_part'
  | 'malformed'
  | 'message_size'
  | 'document_size'
  | 'awareness_size'
  | 'rate'
  | 'connections'
  | 'too_slow'
  | 'not_stored'
  | 'read_only'
  | 'access';

/** How long things took, counted in buckets as Prometheus does: each counts what took at most so many seconds. */
export class Durations {
  readonly bounds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
  readonly counts: number[] = this.bounds.map(() => 0);
  count = 0;
  sum = 0;

  observe(seconds: number): void {
    this.count += 1;
    this.sum += seconds;
    for (const [index, bound] of this.bounds.entries()) {
      if (seconds <= bound) this.counts[index] = (this.counts[index] ?? 0) + 1;
    }
  }
}

/** What happened since the engine began. */
export class CollabMetrics {
  /** Updates that were stored. */
  updates = 0;
  /** Commits that stored them. */
  commits = 0;
  /** From an update's arrival to its being stored. */
  readonly stored = new Durations();
  /** From updates' being stored, here in a commit or on another node, to their being told here. */
  readonly fanOut = new Durations();
  readonly refused = new Map<RefusedFor, number>();

  refuse(why: RefusedFor): void {
    this.refused.set(why, (this.refused.get(why) ?? 0) + 1);
  }
}
