import { remindFrom } from '@concordat/domain';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ActsService } from '../acts/acts.service.js';
import { performDue } from '../acts/perform-due.js';
import { defineJob } from '../platform/jobs/index.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { remindOfDecision } from './acts/remind-of-decision.js';
import { DecisionRecords } from './decision-records.js';
import { evaluationOf, stateAt } from './decision-state.js';
import { Decision } from './entities/decision.js';
import { DecisionReminder } from './entities/decision-reminder.js';

const EVERY_SECONDS = 5 * 60;

/** Reminds those who have not answered of the deadlines of decisions. */
@Injectable()
export class DecisionReminders {
  private readonly log = new Logger('decisions');

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
    private readonly records: DecisionRecords,
    private readonly spaces: SpacesService,
  ) {}

  /** Sends every reminder that is due, each once, whoever else does the same at the moment; the first deadline first. */
  async send(now: Date): Promise<void> {
    const inputs: { decisionId: string }[] = [];
    for (const decision of await this.near(now)) {
      const state = stateAt(await this.records.in(this.database.manager, decision.id), now);
      if (evaluationOf(state).missing.length > 0) inputs.push({ decisionId: decision.id });
    }
    await performDue(this.acts, this.log, { act: remindOfDecision, inputs, now });
  }

  /** Open decisions of active spaces near their deadline, in which nobody was reminded. */
  private async near(now: Date): Promise<Decision[]> {
    const open = await this.database.manager
      .createQueryBuilder(Decision, 'decision')
      .where("decision.status = 'open' AND decision.deadline >= :now", { now })
      .andWhere(
        (query) =>
          `NOT EXISTS ${query
            .subQuery()
            .select('1')
            .from(DecisionReminder, 'sent')
            .where('sent.decision_id = decision.id')
            .getQuery()}`,
      )
      .orderBy('decision.deadline')
      .addOrderBy('decision.id')
      .getMany();
    const active = await this.spaces.activeAmong(open.map(({ spaceId }) => spaceId));
    return open.filter(
      ({ spaceId, openedAt, deadline }) =>
        active.has(spaceId) && deadline !== null && now >= remindFrom(openedAt, deadline),
    );
  }
}

/** Looks for decisions that are near their deadline. */
export const remindOfDecisions = defineJob({
  name: 'remind-of-decisions',
  needs: 'decision.remind',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(DecisionReminders).send(now),
});
