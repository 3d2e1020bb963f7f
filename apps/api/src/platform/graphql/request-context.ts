import { type Action, type Actor, can, type PolicySubject, reaches } from '@concordat/domain';
import DataLoader from 'dataloader';
import type { Request, Response } from 'express';
import { Problem } from '../problem.js';
import type { LiveOperation } from './live.js';

/** The first argument of every query: who asks, when, and what has been loaded for this request already. */
export class RequestContext {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    readonly actor: Actor,
    private time: Date,
    readonly requestId: string,
    readonly http: { readonly request: Request; readonly response: Response } | null = null,
    /** Set where the request stays open: a subscription. */
    readonly live: LiveOperation | null = null,
  ) {}

  /** The time of the request; after an act, the time after it. */
  get now(): Date {
    return this.time;
  }

  get personId(): string | null {
    return this.actor.kind === 'person' ? this.actor.personId : null;
  }

  /** The person, where they may be told about themselves: an access token may not reach that far. */
  get viewerId(): string | null {
    return reaches(this.actor, 'viewer.read') ? this.personId : null;
  }

  get sessionId(): string | null {
    return this.actor.kind === 'person' ? this.actor.sessionId : null;
  }

  allows(action: Action, subject: PolicySubject): boolean {
    return can(this.actor, action, subject).allowed;
  }

  /**
   * @throws Problem with the policy's code and reason
   */
  require(action: Action, subject: PolicySubject): void {
    const answer = can(this.actor, action, subject);
    if (!answer.allowed) throw new Problem(answer.code, answer.reason);
  }

  /**
   * Loads one thing of a kind together with all others that this request asks for at the same moment.
   *
   * @param kind names the batch: the same kind must always come with the same `batch`
   */
  load<T>(
    kind: string,
    key: string,
    batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<T | undefined> {
    let loader = this.loaders.get(kind) as DataLoader<string, T | undefined> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<string, T | undefined>(async (keys) => {
        const found = await batch(keys);
        return keys.map((each) => found.get(each));
      });
      this.loaders.set(kind, loader as DataLoader<string, unknown>);
    }
    return loader.load(key);
  }

  /** After an act: forgets what was loaded, and reads on at a time at which the act has happened. */
  moveOn(now: Date): void {
    this.time = now;
    this.loaders.clear();
  }
}
