import { REMIND_DAYS_BEFORE, reminderDue } from '@concordat/domain';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dayOf } from '../access/grants.js';
import { ActsService } from '../acts/acts.service.js';
import { performDue } from '../acts/perform-due.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { defineJob } from '../platform/jobs/index.js';
import { remindOfAction } from './acts/remind-of-action.js';
import { ActionReminder } from './entities/action-reminder.js';
import { GroupAction } from './entities/group-action.js';

const EVERY_SECONDS = 15 * 60;
const DAY_MS = 86_400_000;

/** Reminds people of their actions. */
@Injectable()
export class Reminders {
  private readonly log = new Logger('reminders');

  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
  ) {}

  /** Sends every reminder that is due and was not sent, each once, whoever else does the same at the moment. */
  async send(now: Date): Promise<void> {
    const inputs = (await this.due(now)).map(({ id }) => ({ actionId: id }));
    await performDue(this.acts, this.log, { act: remindOfAction, inputs, now });
  }

  /** Open actions of open groups that somebody is to be reminded of, the oldest due date first. */
  private async due(now: Date): Promise<GroupAction[]> {
    const today = dayOf(now);
    const horizon = dayOf(new Date(now.getTime() + REMIND_DAYS_BEFORE * DAY_MS));
    const near = await this.database.manager
      .createQueryBuilder(GroupAction, 'action')
      .where("action.status = 'open' AND action.dueDate <= :horizon", { horizon })
      .andWhere(
        (query) =>
          `NOT EXISTS ${query
            .subQuery()
            .select('1')
            .from(ActionReminder, 'sent')
            .where('sent.action_id = action.id AND sent.person_id = action.owner_id')
            .andWhere('sent.due_date = action.due_date')
            .andWhere("sent.kind = CASE WHEN action.due_date < :today THEN 'overdue' ELSE 'before' END")
            .getQuery()}`,
        { today },
      )
      .orderBy('action.dueDate')
      .addOrderBy('action.id')
      .getMany();
    const open = await this.groups.openAmong(near.map(({ groupId }) => groupId));
    const owners = await this.identity.byIds(near.map(({ ownerId }) => ownerId));
    return near.filter(
      (action) =>
        reminderDue(action, today) !== null &&
        open.has(action.groupId) &&
        owners.get(action.ownerId)?.deactivatedAt === null,
    );
  }
}

/** Looks for reminders that are due. */
export const remindOfActions = defineJob({
  name: 'remind-of-actions',
  needs: 'action.remind',
  data: z.object({}),
  every: EVERY_SECONDS,
  work: ({ now, use }) => use(Reminders).send(now),
});
