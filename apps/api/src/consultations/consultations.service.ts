import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { type ClosingHook, type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Consultation } from './entities/consultation.js';
import { Round } from './entities/round.js';

export interface RoundInGroup extends GroupInSpace {
  readonly consultation: Consultation;
  readonly round: Round;
}

/** Where a round stands at a moment: it also closes by itself when its time has run out. */
export function roundStateAt(round: Round, at: Date): 'not_open_yet' | 'open' | 'closed' {
  if (round.status === 'closed' || at > round.closesAt) return 'closed';
  return at < round.opensAt ? 'not_open_yet' : 'open';
}

/** How consultations are found, locked and put before the policy. */
@Injectable()
export class ConsultationsService {
  constructor(private readonly groups: GroupsService) {
    groups.onGroupClosing((args) => this.mustAllBeClosed(args));
  }

  /** Whether each of these is a consultation of the group. */
  async areOf(tx: EntityManager, groupId: string, ids: readonly string[]): Promise<boolean> {
    return (await tx.countBy(Consultation, { groupId, id: In([...ids]) })) === new Set(ids).size;
  }

  /**
   * A round inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedRound(tx: EntityManager, id: string): Promise<RoundInGroup> {
    const known = isId(id) ? await tx.findOneBy(Round, { id }) : null;
    if (known === null) throw Problem.notFound('round');
    const consultation = await tx.findOneByOrFail(Consultation, { id: known.consultationId });
    const place = await this.groups.locked(tx, consultation.groupId);
    const round = await tx.findOneOrFail(Round, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { ...place, consultation, round };
  }

  /** A group is closed only once nobody is being asked. @throws Problem CONFLICT */
  private async mustAllBeClosed({
    tx,
    group,
    now,
  }: Parameters<ClosingHook>[0]): Promise<Record<string, unknown>> {
    const consultations = await tx.findBy(Consultation, { groupId: group.id });
    const open = await tx.findOneBy(Round, {
      consultationId: In(consultations.map(({ id }) => id)),
      status: 'open',
      closesAt: MoreThanOrEqual(now),
    });
    const asked = consultations.find(({ id }) => id === open?.consultationId);
    if (asked !== undefined) {
      throw Problem.conflict(
        `The consultation “${asked.title}” has an open round. Close the round first, then the group.`,
      );
    }
    return {};
  }

  /** What the policy must know of a round inside an act. */
  roundPolicySubject({ consultation, round, ...place }: RoundInGroup, now: Date): PolicySubject {
    return withRound(withConsultation(this.groups.policySubject(place), consultation), round, now);
  }

  /** What the policy must know of a consultation, for a read. */
  async policySubjectOf(ctx: RequestContext, consultation: Consultation): Promise<PolicySubject> {
    return withConsultation(await this.groups.policySubjectOf(ctx, consultation.groupId), consultation);
  }

  /** The same of one of its rounds. */
  async roundPolicySubjectOf(
    ctx: RequestContext,
    consultation: Consultation,
    round: Round,
  ): Promise<PolicySubject> {
    return withRound(await this.policySubjectOf(ctx, consultation), round, ctx.now);
  }
}

function withConsultation(place: PolicySubject, { openToAll }: Consultation): PolicySubject {
  const consultation = openToAll ? 'open_to_all' : 'by_invitation';
  return { ...place, states: { ...place.states, consultation } };
}

function withRound(place: PolicySubject, round: Round, at: Date): PolicySubject {
  return { ...place, states: { ...place.states, round: roundStateAt(round, at) } };
}
