import { Injectable, Logger } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { z } from 'zod';
import { ActsService } from '../acts/acts.service.js';
import { performDue } from '../acts/perform-due.js';
import { defineJob } from '../platform/jobs/index.js';
import { escalateDispute } from './acts/escalate-dispute.js';
import { Dispute } from './entities/dispute.js';

const EVERY_SECONDS = 60;

/** Takes disputes whose deadline has passed to the co-chairs. */
@Injectable()
export class DisputeDeadlines {
  private readonly log = new Logger('disputes');

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
  ) {}

  /** Every dispute that is due, each once, whoever else does the same at the moment; the oldest first. */
  async escalate(now: Date): Promise<void> {
    const due = await this.database.manager.find(Dispute, {
      where: { status: 'open', deadline: LessThan(now) },
      order: { deadline: 'ASC', id: 'ASC' },
    });
    const inputs = due.map(({ id }) => ({ disputeId: id }));
    await performDue(this.acts, this.log, { act: escalateDispute, inputs, now });
  }
}

/** Looks for disputes whose deadline has passed. */
export const escalateDueDisputes = defineJob({
  name: 'escalate-due-disputes',
  needs: 'dispute.escalate',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(DisputeDeadlines).escalate(now),
});
