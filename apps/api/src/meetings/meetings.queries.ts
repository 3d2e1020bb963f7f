import { type ActionStatus, allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { GroupsService } from '../groups/groups.service.js';
import { byId, groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { AgendaItem } from './entities/agenda-item.js';
import { AttendanceEntry } from './entities/attendance.js';
import { GroupAction } from './entities/group-action.js';
import { Meeting } from './entities/meeting.js';
import { MeetingsService } from './meetings.service.js';

const MEETING_ACTIONS: readonly WriteAction[] = [
  'meeting.change',
  'meeting.cancel',
  'meeting.recordAttendance',
  'meeting.beginMinutes',
  'meeting.approveMinutes',
  'action.assign',
];

const BY_DUE_DATE: readonly SortKey<GroupAction>[] = [
  { column: 'action.dueDate', value: ({ dueDate }) => dueDate, cast: 'date' },
  { column: 'action.id', value: ({ id }) => id, cast: 'uuid' },
];

/** Reads of meetings and actions. */
@Injectable()
export class MeetingsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly meetings: MeetingsService,
    private readonly groups: GroupsService,
  ) {}

  /** @throws Problem NOT_FOUND */
  async meeting(ctx: RequestContext, id: string): Promise<Meeting> {
    const meeting = isId(id) ? await this.database.manager.findOneBy(Meeting, { id }) : null;
    if (meeting === null) throw Problem.notFound('meeting');
    ctx.require('meeting.read', await this.meetings.policySubjectOf(ctx, meeting));
    return meeting;
  }

  /** @throws Problem NOT_FOUND */
  async action(ctx: RequestContext, id: string): Promise<GroupAction> {
    const action = isId(id) ? await this.database.manager.findOneBy(GroupAction, { id }) : null;
    if (action === null) throw Problem.notFound('action');
    ctx.require('action.read', await this.groups.policySubjectOf(ctx, action.groupId));
    return action;
  }

  /** Meetings of a group, batched: those to come, the next first; or those that are over, the last first. */
  inGroup(
    ctx: RequestContext,
    { spaceId, id: groupId }: TaskGroup,
    args: PageArgs,
    past: boolean,
  ): Promise<Page<Meeting>> | Page<Meeting> {
    if (!ctx.allows('meeting.read', { ...NOWHERE, spaceId, groupId })) return Page.empty();
    const now = ctx.now;
    const list: ChildList<Meeting> = {
      name: `meetings-of-group:${past}`,
      query: () =>
        this.database.manager
          .createQueryBuilder(Meeting, 'meeting')
          .where(past ? 'meeting.endsAt <= :now' : 'meeting.endsAt > :now', { now }),
      parent: 'groupId',
      keys: [
        {
          column: 'meeting.startsAt',
          descending: past,
          value: ({ startsAt }) => startsAt,
          cast: 'timestamptz',
        },
        { column: 'meeting.id', descending: past, value: ({ id }) => id, cast: 'uuid' },
      ],
    };
    return childPage(ctx, list, groupId, args);
  }

  /** Actions of a group by due date, batched: of one status, or all; of the asker alone, or of everybody. */
  actionsInGroup(
    ctx: RequestContext,
    { spaceId, id: groupId }: TaskGroup,
    args: PageArgs,
    filter: { readonly status: ActionStatus | null; readonly mine: boolean },
  ): Promise<Page<GroupAction>> | Page<GroupAction> {
    if (!ctx.allows('action.read', { ...NOWHERE, spaceId, groupId })) return Page.empty();
    const { status, mine } = filter;
    const list: ChildList<GroupAction> = {
      name: `actions-of-group:${status}:${mine}`,
      query: () => {
        const query = this.database.manager.createQueryBuilder(GroupAction, 'action');
        if (status !== null) query.andWhere('action.status = :status', { status });
        if (mine) query.andWhere('action.ownerId = :ownerId', { ownerId: ctx.personId });
        return query;
      },
      parent: 'groupId',
      keys: BY_DUE_DATE,
    };
    return childPage(ctx, list, groupId, args);
  }

  /** Actions that were given in a meeting, by due date, batched. */
  actionsOf(ctx: RequestContext, meetingId: string, args: PageArgs): Promise<Page<GroupAction>> {
    const list: ChildList<GroupAction> = {
      name: 'actions-of-meeting',
      query: () =>
        this.database.manager.createQueryBuilder(GroupAction, 'action').where('action.meetingId IS NOT NULL'),
      parent: 'meetingId',
      keys: BY_DUE_DATE,
    };
    return childPage(ctx, list, meetingId, args);
  }

  /** A meeting by id, batched; null also for whoever may not read it. */
  async optionalMeeting(ctx: RequestContext, id: string | null): Promise<Meeting | null> {
    if (id === null) return null;
    const meeting = await ctx.load('meeting', id, async (ids) =>
      byId(await this.database.manager.findBy(Meeting, { id: In([...ids]) })),
    );
    if (meeting === undefined) return null;
    return ctx.allows('meeting.read', await this.meetings.policySubjectOf(ctx, meeting)) ? meeting : null;
  }

  /** The agenda of a meeting in its order, batched. */
  async agenda(ctx: RequestContext, meetingId: string): Promise<readonly AgendaItem[]> {
    const found = await ctx.load('agenda', meetingId, async (ids) =>
      groupBy(
        await this.database.manager.find(AgendaItem, {
          where: { meetingId: In([...ids]) },
          order: { ordinal: 'ASC' },
        }),
        (item) => item.meetingId,
      ),
    );
    return found ?? [];
  }

  /** Who was at a meeting and who sent apologies, as it was recorded, batched. */
  async attendance(ctx: RequestContext, meetingId: string): Promise<readonly AttendanceEntry[]> {
    const found = await ctx.load('attendance', meetingId, async (ids) =>
      groupBy(
        await this.database.manager.find(AttendanceEntry, {
          where: { meetingId: In([...ids]) },
          order: { ordinal: 'ASC' },
        }),
        (entry) => entry.meetingId,
      ),
    );
    return found ?? [];
  }

  /** What the asker may do with a meeting now. */
  async mayDo(ctx: RequestContext, meeting: Meeting): Promise<string[]> {
    return allowedActions(ctx.actor, MEETING_ACTIONS, await this.meetings.policySubjectOf(ctx, meeting));
  }

  /** Whether the asker may put an action otherwise now; one that is settled is taken up again first. */
  async mayChange(ctx: RequestContext, action: GroupAction): Promise<boolean> {
    const subject = await this.groups.policySubjectOf(ctx, action.groupId);
    return action.status === 'open' && ctx.allows('action.change', subject);
  }

  /** Whether the asker may settle an action now: a member what is their own. */
  async maySettle(ctx: RequestContext, action: GroupAction): Promise<boolean> {
    const subject = await this.groups.policySubjectOf(ctx, action.groupId);
    const own = action.ownerId === ctx.personId || ctx.allows('action.change', subject);
    return own && ctx.allows('action.settle', subject);
  }
}
