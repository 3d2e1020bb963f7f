export interface GroupCommitOptions<Item> {
  /** Commits a batch; tells its members itself what became of them. */
  readonly commit: (batch: readonly Item[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Shortest time from the start of one commit to the start of the next, in milliseconds. */
  readonly tickMs: number;
  readonly batchSize: number;
}

/**
 * Gathers what is to be committed, so that many share one commit: what comes after a quiet tick goes at once,
 * what comes sooner waits for the tick to end and for the commit under way.
 */
export class GroupCommit<Item> {
  private waiting: Item[] = [];
  private running: Promise<void> | null = null;
  private scheduled = false;
  private startedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: GroupCommitOptions<Item>) {}

  /** How many wait for a commit that has not begun. */
  get size(): number {
    return this.waiting.length;
  }

  /** For how long the commit under way has been, in milliseconds; 0 when there is none. */
  get runningFor(): number {
    return this.running === null ? 0 : performance.now() - this.startedAt;
  }

  add(item: Item): void {
    this.waiting.push(item);
    this.schedule();
  }

  /** Takes out those that wait and match; they are not committed. */
  drop(matches: (item: Item) => boolean): Item[] {
    const dropped = this.waiting.filter(matches);
    if (dropped.length > 0) this.waiting = this.waiting.filter((item) => !matches(item));
    return dropped;
  }

  /** Commits everything that waits, without waiting for ticks; resolves when nothing is left or under way. */
  async flush(): Promise<void> {
    while (this.running !== null || this.waiting.length > 0) {
      this.run();
      await this.running;
    }
  }

  private schedule(): void {
    if (this.scheduled || this.running !== null || this.waiting.length === 0) return;
    this.scheduled = true;
    const rest = this.startedAt + this.options.tickMs - performance.now();
    const go = (): void => {
      this.scheduled = false;
      this.run();
    };
    if (rest > 0) setTimeout(go, rest);
    else setImmediate(go);
  }

  private run(): void {
    if (this.running !== null || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.options.batchSize);
    this.startedAt = performance.now();
    this.running = this.options
      .commit(batch)
      .catch(this.options.onError)
      .finally(() => {
        this.running = null;
        this.schedule();
      });
  }
}
