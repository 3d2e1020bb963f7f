import { next, type PolicySubject, pollStates } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Continued } from '../acts/define-act.js';
import type { Notice } from '../acts/messages.js';
import { type ClosingHook, type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import { laterOf } from '../platform/clock.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Poll } from './entities/poll.js';
import { PollAnswer } from './entities/poll-answer.js';

/** A poll in its group. */
export interface PollInGroup extends GroupInSpace {
  readonly poll: Poll;
}

/** A poll in its group, locked. */
export interface LockedPoll extends PollInGroup, Continued {}

/** What acts need to know of polls. */
@Injectable()
export class PollsService {
  constructor(private readonly groups: GroupsService) {
    groups.onGroupClosing((args) => this.closeWith(args));
  }

  /**
   * A poll inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<LockedPoll> {
    const known = isId(id) ? await tx.findOneBy(Poll, { id }) : null;
    if (known === null) throw Problem.notFound('poll');
    const place = await this.groups.locked(tx, known.groupId);
    const poll = await tx.findOneOrFail(Poll, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const last = await tx.findOne(PollAnswer, { where: { pollId: id }, order: { at: 'DESC' } });
    return { ...place, poll, lastMoment: laterOf(poll.openedAt, last?.at ?? poll.openedAt) };
  }

  /**
   * A poll of this group, for what comes from it.
   *
   * @throws Problem NOT_FOUND, also for a poll of another group
   */
  async ofGroup(tx: EntityManager, id: string, groupId: string): Promise<Poll> {
    const poll = isId(id) ? await tx.findOneBy(Poll, { id, groupId }) : null;
    if (poll === null) throw Problem.notFound('poll');
    return poll;
  }

  /** What the policy must know of a poll: who opened it owns it. */
  policySubject({ poll, ...place }: PollInGroup): PolicySubject {
    return withPoll(this.groups.policySubject(place), poll);
  }

  /** What is recorded of something done in a poll. */
  recorded<Payload extends Readonly<Record<string, unknown>>>(
    { poll, group, space }: PollInGroup,
    done: { readonly payload: Payload; readonly notices?: readonly Notice[] },
  ) {
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'poll', id: poll.id }],
      payload: done.payload,
      words: { question: poll.question },
      result: { pollId: poll.id },
      notices: done.notices ?? [],
    };
  }

  /** Everybody of the group is told. */
  async toldAll(tx: EntityManager, { poll, group, space }: PollInGroup, now: Date): Promise<Notice[]> {
    const personIds = await this.groups.peopleIn(tx, group.id, now);
    return [{ kind: 'decision', personIds, path: pathOf(space.slug, poll) }];
  }

  private async closeWith({ tx, group, now }: Parameters<ClosingHook>[0]): ReturnType<ClosingHook> {
    const open = await tx.findBy(Poll, { groupId: group.id, status: 'open' });
    if (open.length === 0) return {};
    const status = next(pollStates, 'open', 'close');
    await tx.update(Poll, { groupId: group.id, status: 'open' }, { status, closedAt: now });
    return { pollsClosed: open.map(({ id }) => id).sort() };
  }
}

/** The page of a poll. */
export function pathOf(slug: string, { id }: Pick<Poll, 'id'>): string {
  return `/spaces/${slug}/polls/${id}`;
}

/** Whether a poll can be answered at that time; its last instant is in time. */
export function isOpen({ status, closesAt }: Pick<Poll, 'status' | 'closesAt'>, now: Date): boolean {
  return status === 'open' && now <= closesAt;
}

/** What the policy must know of a poll, given its group's. */
export function withPoll(
  subject: PolicySubject,
  { openedById, status }: Pick<Poll, 'openedById' | 'status'>,
): PolicySubject {
  return { ...subject, ownerId: openedById, states: { ...subject.states, poll: status } };
}
