import { AsyncLocalStorage } from 'node:async_hooks';
import type { Type } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { Problem } from '../../apps/api/src/platform/problem.js';
import { Throttle } from '../../apps/api/src/throttling/throttle.js';

/** The code under which an act is answered that was carried out whole, and then taken back. */
export const DONE = 'DONE_AND_TAKEN_BACK';

interface Application {
  get<T>(service: Type<T>, options: { strict: false }): T;
}

/** Has every act carried out to its end, and rolled back just before it would commit: it can be tried again by the next. */
export class DryRun {
  private readonly inAct = new AsyncLocalStorage<true>();
  private readonly throttle: Throttle;
  private on = false;

  constructor(application: Application, source: DataSource) {
    this.throttle = application.get(Throttle, { strict: false });
    const acts = application.get(ActsService, { strict: false });
    const perform = acts.perform.bind(acts);
    const within: typeof acts.perform = (...args) =>
      this.on ? this.inAct.run(true, () => perform(...args)) : perform(...args);
    acts.perform = within;
    const transaction = source.transaction.bind(source) as (work: Work) => Promise<unknown>;
    const wrapped = (work: Work) =>
      this.inAct.getStore() ? transaction((tx) => takeBack(tx, work)) : transaction(work);
    source.transaction = wrapped as typeof source.transaction;
  }

  /** From now on; nobody is slowed down any more, since everybody tries everything at once. */
  start(): void {
    this.on = true;
    this.throttle.enter = async () => undefined;
  }
}

type Work = (tx: EntityManager) => Promise<unknown>;

async function takeBack(tx: EntityManager, work: Work): Promise<never> {
  await work(tx);
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  throw Object.assign(Problem.conflict('Carried out, and taken back.'), { code: DONE });
}
