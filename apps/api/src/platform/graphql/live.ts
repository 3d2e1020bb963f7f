import type { Observable } from 'rxjs';
import { Problem } from '../problem.js';
import type { RequestContext } from './request-context.js';

/** A subscription that is open: it can be asked again who holds it, and hears when that may have changed. */
export interface LiveOperation {
  /** A context of this moment: who asks and what they may do now. @throws Problem when nobody asks any more */
  readonly fresh: () => Promise<RequestContext>;
  /** Has something done whenever somebody may be allowed less than before. @returns what ends that */
  readonly watch: (check: () => Promise<void>) => () => void;
}

/** How many events may wait for a client that reads slowly. */
const WAITING_LIMIT = 100;

interface Turn<T> {
  readonly resolve: (result: IteratorResult<T>) => void;
  readonly reject: (error: unknown) => void;
}

/** Events for one client, in their order; ended at any moment, also while it waits for the next. */
export class LiveStream<T> implements AsyncIterableIterator<T> {
  private readonly events: T[] = [];
  private waiting: Turn<T> | null = null;
  private over = false;
  private failure: { readonly error: unknown } | null = null;

  /** @param onEnd told once, however it ends */
  constructor(private readonly onEnd: () => void) {}

  push(event: T): void {
    if (this.over) return;
    const { waiting } = this;
    this.waiting = null;
    if (waiting) waiting.resolve({ value: event, done: false });
    else if (this.events.push(event) > WAITING_LIMIT) {
      this.fail(new Problem('RATE_LIMITED', 'You read too slowly for what happens. Subscribe again.'));
    }
  }

  /** Ends with an error that the client is told. */
  fail(error: unknown): void {
    if (this.over) return;
    this.events.length = 0;
    this.failure = { error };
    this.end();
  }

  next(): Promise<IteratorResult<T>> {
    const event = this.events.shift();
    if (event !== undefined) return Promise.resolve({ value: event, done: false });
    if (this.over) return this.settle();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<T>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    this.onEnd();
    const { waiting } = this;
    this.waiting = null;
    if (waiting) this.settle().then(waiting.resolve, waiting.reject);
  }

  private settle(): Promise<IteratorResult<T>> {
    const { failure } = this;
    this.failure = null;
    return failure ? Promise.reject(failure.error) : Promise.resolve({ value: undefined, done: true });
  }
}

/** What a subscription sends, and to whom. */
export interface LiveSource<Event, Value, Allowed = void> {
  /** What may be news; several that come while one is looked at count as one where `latestOnly` is set. */
  readonly events: Observable<Event>;
  readonly latestOnly?: boolean;
  /** Whether an event is about what is subscribed to, asked before anything is read for this client; all are when not given. */
  readonly concerns?: (event: Event) => Promise<boolean>;
  /** Whether whoever opens it has asked `require` just now. */
  readonly required?: boolean;
  /** Asked at the beginning, before each event, and whenever rights change. @throws Problem to end it */
  readonly require: (ctx: RequestContext) => Promise<Allowed>;
  /** What the client is sent for it, given what `require` found; undefined for nothing. */
  readonly send: (ctx: RequestContext, event: Event, allowed: Allowed) => Promise<Value | undefined>;
  /** Done once it is open; what it gives is done when it ends. */
  readonly opened?: () => () => void;
}

/**
 * Opens a subscription's stream: each value under the subscription's own name.
 *
 * @throws Problem when it may not be opened
 */
export async function openLive<Event, Value, Allowed = void>(
  ctx: RequestContext,
  name: string,
  source: LiveSource<Event, Value, Allowed>,
): Promise<AsyncIterableIterator<Readonly<Record<string, Value>>>> {
  const { live } = ctx;
  if (live === null) throw new Problem('INVALID', 'Subscribe over a WebSocket (graphql-transport-ws).');
  if (!source.required) await source.require(ctx);
  const ends: (() => void)[] = [];
  const stream = new LiveStream<Readonly<Record<string, Value>>>(() => {
    for (const end of ends) end();
  });
  let turn = Promise.resolve();
  let queued = 0;
  const deliver = async (event: Event): Promise<void> => {
    if (source.concerns && !(await source.concerns(event))) return;
    const now = await live.fresh();
    const value = await source.send(now, event, await source.require(now));
    if (value !== undefined) stream.push({ [name]: value });
  };
  const told = source.events.subscribe((event) => {
    if (source.latestOnly && queued > 1) return;
    queued += 1;
    turn = turn
      .then(() => deliver(event))
      .catch((error: unknown) => stream.fail(error))
      .finally(() => {
        queued -= 1;
      });
  });
  const unwatch = live.watch(async () => {
    try {
      await source.require(await live.fresh());
    } catch (error) {
      stream.fail(error);
    }
  });
  ends.push(() => told.unsubscribe(), unwatch);
  if (source.opened) ends.push(source.opened());
  return stream;
}
