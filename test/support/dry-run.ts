import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { Problem } from '../../apps/api/src/platform/problem.js';

/** The code under which an act is answered that was carried out whole, and then taken back. */
export const DONE = 'DONE_AND_TAKEN_BACK';

interface Application {
  get(service: typeof ActsService): ActsService;
}

/** Has every act carried out to its end, and rolled back just before it would commit: it can be tried again by the next. */
export class DryRun {
  private readonly inAct = new AsyncLocalStorage<true>();
  private on = false;

  constructor(application: Application, source: DataSource) {
    const acts = application.get(ActsService);
    const perform = acts.perform.bind(acts);
    const within: typeof acts.perform = (...args) =>
      this.on ? this.inAct.run(true, () => perform(...args)) : perform(...args);
    acts.perform = within;
    const transaction = source.transaction.bind(source) as (work: Work) => Promise<unknown>;
    const wrapped = (work: Work) =>
      this.inAct.getStore() ? transaction((tx) => takeBack(tx, work)) : transaction(work);
    source.transaction = wrapped as typeof source.transaction;
  }

  start(): void {
    this.on = true;
  }
}

type Work = (tx: EntityManager) => Promise<unknown>;

async function takeBack(tx: EntityManager, work: Work): Promise<never> {
  await work(tx);
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  throw Object.assign(Problem.conflict('Carried out, and taken back.'), { code: DONE });
}
