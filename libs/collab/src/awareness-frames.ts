import { type AwarenessEntry, encodeEntry, frameAwareness } from './protocol.js';

/** Whoever is told: a connection. */
export interface Told {
  send(message: Uint8Array): void;
}

interface Waiting<Who> {
  readonly entry: AwarenessEntry;
  /** Whose own it is: they are not told. */
  readonly from: Who | null;
  /** Whether they are on this node. */
  readonly here: boolean;
}

/** Gathers what people do with their carets, so that everybody is told of all of it in one frame a tick. */
export class AwarenessFrames<Who extends Told> {
  private readonly waiting = new Map<number, Waiting<Who>>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly audience: () => Iterable<Who>,
    private readonly tickMs: number,
    /** Tells other nodes of people on this one. */
    private readonly publish: (entries: readonly AwarenessEntry[]) => void,
  ) {}

  /** Has everybody but `from` told; of several entries of one client the last. */
  add(entries: readonly AwarenessEntry[], from: Who | null, here: boolean): void {
    for (const entry of entries) {
      this.waiting.delete(entry.clientId);
      this.waiting.set(entry.clientId, { entry, from, here });
    }
    if (this.waiting.size === 0 || this.timer !== null) return;
    if (this.tickMs === 0) this.flush();
    else this.timer = setTimeout(() => this.flush(), this.tickMs);
  }

  /** Drops what waits. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting.clear();
  }

  private flush(): void {
    this.timer = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    const here = waiting.flatMap((each) => (each.here ? [each.entry] : []));
    if (here.length > 0) this.publish(here);
    const encoded = waiting.map(({ entry }) => encodeEntry(entry));
    const authors = new Set(waiting.map(({ from }) => from));
    const whole = frameAwareness(encoded);
    for (const who of this.audience()) {
      if (!authors.has(who)) who.send(whole);
      else {
        const others = encoded.filter((_bytes, index) => waiting[index]?.from !== who);
        if (others.length > 0) who.send(frameAwareness(others));
      }
    }
  }
}
