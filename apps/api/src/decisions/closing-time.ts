import { Injectable, Logger } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { z } from 'zod';
import { ActsService } from '../acts/acts.service.js';
import { performDue } from '../acts/perform-due.js';
import { defineJob } from '../platform/jobs/index.js';
import { closeDecision } from './acts/close-decision.js';
import { recordDepartures } from './acts/record-departures.js';
import { Departures } from './departures.js';
import { Decision } from './entities/decision.js';

const EVERY_SECONDS = 60;

/** Closes decisions whose deadline has passed, and records who has left those that are open. */
@Injectable()
export class ClosingTime {
  private readonly log = new Logger('decisions');

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
    private readonly departures: Departures,
  ) {}

  /** Closes every decision that is due, each once, whoever else does the same at the moment; the oldest first. */
  async close(now: Date): Promise<void> {
    const due = await this.database.manager.find(Decision, {
      where: { status: 'open', deadline: LessThan(now) },
      order: { deadline: 'ASC', id: 'ASC' },
    });
    const inputs = due.map(({ id }) => ({ decisionId: id }));
    await performDue(this.acts, this.log, { act: closeDecision, inputs, now });
  }

  /** Records, in every open decision, whose last place in the group has run out; each once. */
  async recordDepartures(now: Date): Promise<void> {
    const inputs = (await this.departures.due(now)).map((decisionId) => ({ decisionId }));
    await performDue(this.acts, this.log, { act: recordDepartures, inputs, now });
  }
}

/** Looks for decisions whose deadline has passed. */
export const closeDueDecisions = defineJob({
  name: 'close-due-decisions',
  needs: 'decision.close',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(ClosingTime).close(now),
});

/** Looks for organisations whose last place in a deciding group has run out. */
export const recordDueDepartures = defineJob({
  name: 'record-departures',
  needs: 'decision.recordDepartures',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(ClosingTime).recordDepartures(now),
});
