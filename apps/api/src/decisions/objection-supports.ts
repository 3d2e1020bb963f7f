import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GroupPlaces } from '../groups/group-places.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Support } from './decision-state.js';
import { DecisionsService, type ObjectionInDecision } from './decisions.service.js';
import type { Objection } from './entities/objection.js';
import { ObjectionSupport } from './entities/objection-support.js';
import { recordedInDecision } from './recorded-in-decision.js';
import { SpokenFor } from './spoken-for.js';

/** An organisation's support of an objection, with its decision, locked. */
export interface SupportInDecision extends ObjectionInDecision {
  readonly support: Support;
}

/** What acts need to know of organisations that support the objection of another. */
@Injectable()
export class ObjectionSupports {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly places: GroupPlaces,
    private readonly spokenFor: SpokenFor,
  ) {}

  /**
   * A support inside an act, its decision locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<SupportInDecision> {
    const known = isId(id) ? await tx.findOneBy(ObjectionSupport, { id }) : null;
    if (known === null) throw Problem.notFound('support');
    const found = await this.decisions.lockedObjection(tx, known.objectionId);
    const support = found.record.supports.find((each) => each.id === known.id);
    if (support === undefined) throw Problem.notFound('support');
    return { ...found, support };
  }

  /** What the policy must know of an objection that somebody supports. */
  policySubject(found: ObjectionInDecision): PolicySubject {
    return forOthers(this.decisions.policySubject(found), found.objection);
  }

  /** The same where support is withdrawn: it is for the organisation that gave it alone. */
  policySubjectOfSupporter(found: SupportInDecision): PolicySubject {
    return forSupporter(this.decisions.policySubject(found), found.objection, found.support);
  }

  /**
   * What is recorded of support that was given or withdrawn. Whoever speaks for the organisation that objected is told, and
   * the co-chairs.
   */
  async recorded<Payload>(
    tx: EntityManager,
    found: ObjectionInDecision,
    done: {
      readonly supportId: string;
      readonly personId: string;
      readonly now: Date;
      readonly payload: Payload;
    },
  ) {
    const { decision, objection, group } = found;
    const { supportId, personId, now, payload } = done;
    const objecting = await this.spokenFor.people(tx, found, [objection.organisationId], now);
    const recorded = await recordedInDecision(tx, found, {
      subject: { type: 'objection', id: objection.id },
      organisationId: objection.organisationId,
      payload: { supportId, ...payload },
      told: [...objecting, ...(await this.places.coChairs(tx, group.id, now))],
      personId,
    });
    return { ...recorded, result: { supportId, objectionId: objection.id, decisionId: decision.id } };
  }
}

/** The policy's subject for supporting an objection: every organisation with a seat but the one that objected. */
export function forOthers(
  decision: PolicySubject,
  { organisationId, status }: Pick<Objection, 'organisationId' | 'status'>,
): PolicySubject {
  return {
    ...decision,
    seats: decision.seats.filter((seat) => seat !== organisationId),
    states: { ...decision.states, objection: status },
  };
}

/** The policy's subject for withdrawing support; who left the decision withdraws nothing in it any more. */
export function forSupporter(
  decision: PolicySubject,
  objection: Pick<Objection, 'organisationId' | 'status'>,
  support: Pick<ObjectionSupport, 'organisationId'>,
): PolicySubject {
  const others = forOthers(decision, objection);
  return { ...others, seats: others.seats.filter((seat) => seat === support.organisationId) };
}
