import { Injectable, Logger } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { z } from 'zod';
import { ActsService } from '../acts/acts.service.js';
import { performDue } from '../acts/perform-due.js';
import { defineJob } from '../platform/jobs/index.js';
import { closePoll } from './acts/close-poll.js';
import { Poll } from './entities/poll.js';

const EVERY_SECONDS = 60;

/** Closes polls whose time to answer is over. */
@Injectable()
export class PollsClosing {
  private readonly log = new Logger('polls');

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
  ) {}

  /** Every poll that is due, each once, whoever else does the same at the moment; the oldest first. */
  async close(now: Date): Promise<void> {
    const due = await this.database.manager.find(Poll, {
      where: { status: 'open', closesAt: LessThan(now) },
      order: { closesAt: 'ASC', id: 'ASC' },
    });
    const inputs = due.map(({ id }) => ({ pollId: id }));
    await performDue(this.acts, this.log, { act: closePoll, inputs, now });
  }
}

/** Looks for polls whose time to answer is over. */
export const closeDuePolls = defineJob({
  name: 'close-due-polls',
  needs: 'poll.close',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(PollsClosing).close(now),
});
