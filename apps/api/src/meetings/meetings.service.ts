import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { type ClosingHook, type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { GroupAction } from './entities/group-action.js';
import { Meeting } from './entities/meeting.js';

export interface MeetingInGroup extends GroupInSpace {
  readonly meeting: Meeting;
}

export interface ActionInGroup extends GroupInSpace {
  readonly action: GroupAction;
}

/** How meetings and actions are found, locked and put before the policy. */
@Injectable()
export class MeetingsService {
  constructor(private readonly groups: GroupsService) {
    groups.onGroupClosing((args) => this.cancelWhatIsToCome(args));
  }

  /**
   * A meeting inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedMeeting(tx: EntityManager, id: string): Promise<MeetingInGroup> {
    const known = isId(id) ? await tx.findOneBy(Meeting, { id }) : null;
    if (known === null) throw Problem.notFound('meeting');
    const place = await this.groups.locked(tx, known.groupId);
    const meeting = await tx.findOneOrFail(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { ...place, meeting };
  }

  /** The same for an action. @throws Problem NOT_FOUND */
  async lockedAction(tx: EntityManager, id: string): Promise<ActionInGroup> {
    const known = isId(id) ? await tx.findOneBy(GroupAction, { id }) : null;
    if (known === null) throw Problem.notFound('action');
    const place = await this.groups.locked(tx, known.groupId);
    const action = await tx.findOneOrFail(GroupAction, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return { ...place, action };
  }

  /** A meeting of a group, for something that belongs to it. @throws Problem NOT_FOUND */
  async meetingOf(tx: EntityManager, groupId: string, id: string): Promise<Meeting> {
    const meeting = isId(id) ? await tx.findOneBy(Meeting, { id, groupId }) : null;
    if (meeting === null) throw Problem.notFound('meeting');
    return meeting;
  }

  /** What the policy must know of a meeting. */
  policySubject({ meeting, ...place }: MeetingInGroup): PolicySubject {
    return withMeeting(this.groups.policySubject(place), meeting);
  }

  /** The same for a read. */
  async policySubjectOf(ctx: RequestContext, meeting: Meeting): Promise<PolicySubject> {
    return withMeeting(await this.groups.policySubjectOf(ctx, meeting.groupId), meeting);
  }

  /** Meetings of a closed group that were still to come are cancelled with it. */
  private async cancelWhatIsToCome({
    tx,
    group,
    now,
  }: Parameters<ClosingHook>[0]): Promise<Record<string, unknown>> {
    const coming = await tx.findBy(Meeting, {
      groupId: group.id,
      status: 'scheduled',
      startsAt: MoreThan(now),
    });
    for (const { id, sequence } of coming) {
      const cancelled = { status: 'cancelled', cancelReason: 'The task group was closed.' } as const;
      await tx.update(Meeting, { id }, { ...cancelled, sequence: sequence + 1, changedAt: now });
    }
    return coming.length === 0 ? {} : { cancelledMeetings: coming.map(({ id }) => id) };
  }
}

function withMeeting(place: PolicySubject, { status }: Meeting): PolicySubject {
  return { ...place, states: { ...place.states, meeting: status } };
}
