import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, MoreThan } from 'typeorm';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { Config } from '../platform/config/config.js';
import { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { actionsPath } from './action-letters.js';
import { type CalendarEntry, calendarText } from './calendar-text.js';
import { hashOfCalendarToken } from './calendar-token.js';
import { CalendarFeed } from './entities/calendar-feed.js';
import { GroupAction } from './entities/group-action.js';
import { Meeting } from './entities/meeting.js';
import { meetingPath } from './meeting-letters.js';
import { whenInWords } from './when-in-words.js';

const DAY_MS = 86_400_000;
/** How far back a calendar goes, in days: meetings by their end, settled actions by when they were settled. */
const MEETINGS_BACK = 365;
const SETTLED_BACK = 90;
const ENTRIES_MAX = 1_000;

/** Calendars at secret addresses: each holds what its person may read at the time at which it is asked for. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly identity: IdentityService,
    private readonly groups: GroupsService,
    private readonly spaces: SpacesService,
  ) {}

  /** Whether a person has an address, and since when. */
  ofPerson(personId: string): Promise<CalendarFeed | null> {
    return this.database.manager.findOneBy(CalendarFeed, { personId });
  }

  /**
   * The calendar that a token opens.
   *
   * @throws Problem NOT_FOUND for a token of nobody, and of somebody who may do nothing any more
   */
  async text(token: string, now: Date): Promise<string> {
    const tokenHash = hashOfCalendarToken(token);
    const feed = await this.database.manager.findOneBy(CalendarFeed, { tokenHash });
    const actor = feed === null ? null : await this.identity.actorOf(feed.personId, now);
    if (feed === null || actor === null) throw Problem.notFound('calendar');
    const ctx = new RequestContext(actor, now, newId());
    ctx.require('calendar.read', { ...NOWHERE, ownerId: feed.personId });
    const groupIds = await this.readable(ctx);
    const meetings = await this.meetings(ctx, groupIds);
    const actions = await this.actions(ctx, groupIds, feed.personId);
    return calendarText('Concordat', new URL(this.config.origin).host, [...meetings, ...actions]);
  }

  /** The groups that the person is in and whose meetings they may read. */
  private async readable(ctx: RequestContext): Promise<string[]> {
    const grants = ctx.actor.kind === 'person' ? ctx.actor.grants : [];
    const ids = [...new Set(grants.flatMap(({ groupId }) => groupId ?? []))];
    const subjects = await Promise.all(ids.map((id) => this.groups.policySubjectOf(ctx, id)));
    return ids.filter((_, index) => {
      const subject = subjects[index];
      return subject !== undefined && ctx.allows('meeting.read', subject);
    });
  }

  private async meetings(ctx: RequestContext, groupIds: readonly string[]): Promise<CalendarEntry[]> {
    const found = await this.database.manager.find(Meeting, {
      where: {
        groupId: In([...groupIds]),
        endsAt: MoreThan(new Date(ctx.now.getTime() - MEETINGS_BACK * DAY_MS)),
      },
      order: { startsAt: 'DESC', id: 'ASC' },
      take: ENTRIES_MAX,
    });
    return Promise.all(
      found.map(async (meeting): Promise<CalendarEntry> => {
        const group = await this.groups.group(ctx, meeting.groupId);
        const space = await this.spaces.space(ctx, meeting.spaceId);
        const lines = [group.title, whenInWords(meeting)];
        if (meeting.link !== null) lines.push(meeting.link);
        if (meeting.cancelReason !== null) lines.push(`Cancelled: ${meeting.cancelReason}`);
        return {
          id: `meeting-${meeting.id}`,
          summary: meeting.title,
          description: lines.join('\n'),
          location: meeting.place ?? meeting.link,
          url: `${this.config.origin}${meetingPath(space, meeting)}`,
          sequence: meeting.sequence,
          changedAt: meeting.changedAt,
          cancelled: meeting.status === 'cancelled',
          at: { starts: meeting.startsAt, ends: meeting.endsAt },
        };
      }),
    );
  }

  /** Due dates of what the person undertook; what was settled not long ago is cancelled, so that calendars let go of it. */
  private async actions(
    ctx: RequestContext,
    groupIds: readonly string[],
    ownerId: string,
  ): Promise<CalendarEntry[]> {
    const since = new Date(ctx.now.getTime() - SETTLED_BACK * DAY_MS);
    const found = await this.database.manager
      .createQueryBuilder(GroupAction, 'action')
      .where('action.ownerId = :ownerId AND action.groupId = ANY(:groupIds)', { ownerId, groupIds })
      .andWhere(
        new Brackets((any) => {
          any.where("action.status = 'open'").orWhere('action.changedAt > :since', { since });
        }),
      )
      .orderBy('action.dueDate', 'DESC')
      .addOrderBy('action.id')
      .take(ENTRIES_MAX)
      .getMany();
    return Promise.all(
      found.map(async (action): Promise<CalendarEntry> => {
        const group = await this.groups.group(ctx, action.groupId);
        const space = await this.spaces.space(ctx, action.spaceId);
        return {
          id: `action-${action.id}`,
          summary: `Due: ${action.what}`,
          description: group.title,
          location: null,
          url: `${this.config.origin}${actionsPath(space, group)}`,
          sequence: action.sequence,
          changedAt: action.changedAt,
          cancelled: action.status !== 'open',
          at: { day: action.dueDate },
        };
      }),
    );
  }
}
