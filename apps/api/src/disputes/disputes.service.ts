import {
  disputeStates,
  type FacilitatorHindrance,
  facilitatorHindrance,
  inForce,
  next,
  type PolicySubject,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Notice } from '../acts/messages.js';
import { type DecisionInGroup, DecisionsService } from '../decisions/decisions.service.js';
import type { Objection } from '../decisions/entities/objection.js';
import { GroupPlaces } from '../groups/group-places.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { InterestsService } from '../interests/interests.service.js';
import { AffiliationsService } from '../organisations/affiliations.service.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Dispute } from './entities/dispute.js';
import { DisputeSide } from './entities/dispute-side.js';
import { StatementTexts } from './statement-texts.js';

/** A dispute with its objection and its decision, locked. */
export interface DisputeInDecision extends DecisionInGroup {
  readonly dispute: Dispute;
  readonly objection: Objection;
  /** In the order in which they were named. */
  readonly sides: readonly DisputeSide[];
}

/** Disputes of which nothing has come yet. */
export const UNSETTLED = In(['open', 'escalated'] satisfies Dispute['status'][]);

const HINDRANCES: Readonly<Record<FacilitatorHindrance, string>> = {
  not_facilitator:
    'is no facilitator in this space. Give them that role first, or choose somebody who has it.',
  sits_in_group: 'sits in the group that decides. Choose somebody who has no vote in it.',
  of_a_side: 'belongs to an organisation on a side of this dispute. Choose somebody else.',
  has_interest: 'has declared an interest in the matter, or their organisation has. Choose somebody else.',
};

/** What acts need to know of disputes. */
@Injectable()
export class DisputesService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly groups: GroupsService,
    private readonly places: GroupPlaces,
    private readonly identity: IdentityService,
    private readonly affiliations: AffiliationsService,
    private readonly interests: InterestsService,
    private readonly statements: StatementTexts,
  ) {
    decisions.onAskedForDisputes(async (tx, objectionIds) => {
      const disputes = await tx.findBy(Dispute, { objectionId: In([...objectionIds]), status: UNSETTLED });
      return new Set(disputes.map(({ objectionId }) => objectionId));
    });
    decisions.onDecisionClosed(async ({ tx, decision, now }) => {
      const unsettled = await tx.findBy(Dispute, { decisionId: decision.id, status: UNSETTLED });
      if (unsettled.length === 0) return {};
      const lapsedDisputes = unsettled.map(({ id }) => id).sort();
      const status = next(disputeStates, 'open', 'lapse');
      for (const dispute of unsettled) {
        const statementSha256 = await this.statements.atEnd(tx, dispute, now);
        await tx.update(Dispute, { id: dispute.id }, { status, settledAt: now, statementSha256 });
      }
      return { lapsedDisputes };
    });
  }

  /**
   * A dispute inside an act, its decision locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<DisputeInDecision> {
    const known = isId(id) ? await tx.findOneBy(Dispute, { id }) : null;
    if (known === null) throw Problem.notFound('dispute');
    const found = await this.decisions.lockedObjection(tx, known.objectionId);
    const dispute = await tx.findOneByOrFail(Dispute, { id });
    const sides = await tx.find(DisputeSide, {
      where: { disputeId: id },
      order: { ordinal: 'ASC', organisationId: 'ASC' },
    });
    return { ...found, dispute, sides };
  }

  /** What the policy must know of a dispute: its facilitator owns it, the organisations on its sides have the seats. */
  policySubject(found: DisputeInDecision): PolicySubject {
    const subject = this.decisions.policySubject(found);
    return withDispute(subject, found.dispute, sidesOf(found));
  }

  /** The same where it is for the organisation that objected alone. */
  policySubjectOfObjector(found: DisputeInDecision): PolicySubject {
    const subject = this.decisions.policySubject(found);
    return withDispute(subject, found.dispute, [found.objection.organisationId]);
  }

  /** What stands against somebody running a dispute between these organisations; null if nothing does. */
  async hindrance(
    tx: EntityManager,
    { spaceId, groupId }: Pick<Dispute, 'spaceId' | 'groupId'>,
    personId: string,
    sides: readonly string[],
    now: Date,
  ): Promise<FacilitatorHindrance | null> {
    const actor = await this.identity.actorOf(personId, now, null, tx);
    const grants = actor?.kind === 'person' && !actor.deactivated ? actor.grants : [];
    const here = grants.filter((grant) => grant.spaceId === spaceId);
    const ties = (await this.affiliations.tiesOf(tx, [personId])).filter((tie) => inForce(tie, now));
    const organisationIds = [
      ...here.flatMap(({ organisationId }) => organisationId ?? []),
      ...ties.flatMap(({ organisationId, lentToId }) => [organisationId, lentToId ?? []].flat()),
    ];
    const whose = { personId, organisationIds };
    const candidate = {
      isFacilitator: here.some(({ role }) => role === 'facilitator'),
      organisationIds,
      sitsInGroup: here.some((grant) => grant.groupId === groupId && grant.role !== 'observer'),
      hasInterest: await this.interests.hasInterest(tx, whose, { spaceId, groupId }, now),
    };
    return facilitatorHindrance(candidate, sides);
  }

  /**
   * Lets pass whoever may run a dispute between these organisations.
   *
   * @throws Problem CONFLICT in words that say what to do
   */
  async mustBeFree(
    tx: EntityManager,
    dispute: Pick<Dispute, 'spaceId' | 'groupId'>,
    person: { readonly id: string; readonly name: string },
    sides: readonly string[],
    now: Date,
  ): Promise<void> {
    const hindrance = await this.hindrance(tx, dispute, person.id, sides, now);
    if (hindrance !== null) throw Problem.conflict(`${person.name} ${HINDRANCES[hindrance]}`);
  }

  /**
   * Lets its facilitator pass only while nothing stands against their running it; others pass.
   *
   * @throws Problem CONFLICT
   */
  async mustStillBeFree(
    tx: EntityManager,
    found: DisputeInDecision,
    personId: string | null,
    now: Date,
  ): Promise<void> {
    if (personId === null || personId !== found.dispute.facilitatorId) return;
    const person = await this.identity.personById(tx, personId);
    await this.mustBeFree(tx, found.dispute, person, sidesOf(found), now);
  }

  /**
   * Settles a dispute. Resolved and withdrawn, the objection is so too; where the dissents are recorded, it stands.
   */
  async settle(
    tx: EntityManager,
    { dispute, objection }: DisputeInDecision,
    event: 'resolve' | 'withdraw' | 'recordDissent',
    by: {
      readonly personId: string | null;
      readonly why: string;
      readonly versionId: string | null;
      readonly now: Date;
    },
  ): Promise<void> {
    const { personId: settledById, why: settledWhy, versionId, now } = by;
    const status = next(disputeStates, dispute.status, event);
    const statementSha256 = await this.statements.atEnd(tx, dispute, now);
    await tx.update(
      Dispute,
      { id: dispute.id },
      { status, settledAt: now, settledById, settledWhy, versionId, statementSha256 },
    );
    if (event !== 'recordDissent') await this.decisions.endObjection(tx, objection, event, now);
  }

  /** The seats of the decision that were not left. */
  seatsOf(found: DisputeInDecision): readonly string[] {
    return this.decisions.policySubject(found).seats;
  }

  /** What is recorded of something done in a dispute. */
  recorded<Payload extends Readonly<Record<string, unknown>>>(
    { dispute, decision, group, space }: Omit<DisputeInDecision, 'sides' | 'objection'>,
    done: { readonly payload: Payload; readonly notices?: readonly Notice[] },
  ) {
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'dispute', id: dispute.id },
        { type: 'decision', id: decision.id },
      ],
      payload: done.payload,
      words: { matter: dispute.matter },
      result: { disputeId: dispute.id },
      notices: done.notices ?? [],
    };
  }

  /** Everybody of the group, and the facilitator, is told. */
  async toldAll(
    tx: EntityManager,
    { dispute, group, space }: Pick<DisputeInDecision, 'dispute' | 'group' | 'space'>,
    now: Date,
  ): Promise<Notice[]> {
    const people = new Set(await this.groups.peopleIn(tx, group.id, now));
    if (dispute.facilitatorId !== null) people.add(dispute.facilitatorId);
    return [{ kind: 'decision', personIds: [...people], path: pathOf(space.slug, dispute) }];
  }

  /** Those who speak for a side, and the facilitator, are told. */
  async toldSides(tx: EntityManager, found: DisputeInDecision, now: Date): Promise<Notice[]> {
    const { dispute, group, space } = found;
    const sides = sidesOf(found);
    const places = (await this.places.current(tx, group.id, now)).filter(
      ({ role, organisationId }) =>
        role !== 'observer' && organisationId !== null && sides.includes(organisationId),
    );
    const people = new Set(places.map(({ personId }) => personId));
    if (dispute.facilitatorId !== null) people.add(dispute.facilitatorId);
    return [{ kind: 'decision', personIds: [...people], path: pathOf(space.slug, dispute) }];
  }

  /** The co-chairs are told. */
  async toldCoChairs(tx: EntityManager, found: DisputeInDecision, now: Date): Promise<Notice[]> {
    const { dispute, group, space } = found;
    const personIds = await this.places.coChairs(tx, group.id, now);
    return [{ kind: 'decision', personIds, path: pathOf(space.slug, dispute) }];
  }
}

/** The organisations on the sides of a dispute. */
export function sidesOf({ sides }: Pick<DisputeInDecision, 'sides'>): string[] {
  return sides.map(({ organisationId }) => organisationId);
}

/** The page of a dispute. */
export function pathOf(slug: string, { id }: Pick<Dispute, 'id'>): string {
  return `/spaces/${slug}/disputes/${id}`;
}

/** What the policy must know of a dispute, given its decision's: a seat that was left is none here either. */
export function withDispute(
  subject: PolicySubject,
  { facilitatorId, status }: Pick<Dispute, 'facilitatorId' | 'status'>,
  organisationIds: readonly string[],
): PolicySubject {
  return {
    ...subject,
    ownerId: facilitatorId,
    seats: subject.seats.filter((organisationId) => organisationIds.includes(organisationId)),
    states: { ...subject.states, dispute: status },
  };
}
