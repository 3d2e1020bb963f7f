import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Notice } from '../acts/messages.js';
import { DecisionsService, type ObjectionInDecision } from '../decisions/decisions.service.js';
import { GroupPlaces } from '../groups/group-places.js';

/** What acts need to know of amendments that are offered to meet objections. */
@Injectable()
export class OffersService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly places: GroupPlaces,
  ) {}

  /** What the policy must know of an objection to which something is offered. */
  policySubject(found: ObjectionInDecision): PolicySubject {
    return withObjection(this.decisions.policySubject(found), found.objection);
  }

  /** The same where it is for the organisation that objected alone. */
  policySubjectOfObjector(found: ObjectionInDecision): PolicySubject {
    return { ...this.policySubject(found), seats: [found.objection.organisationId] };
  }

  /** People of the group who are told: those of one organisation, or all. */
  async told(
    tx: EntityManager,
    { group, space, decision }: ObjectionInDecision,
    organisationId: string | null,
    now: Date,
  ): Promise<Notice[]> {
    const places = (await this.places.current(tx, group.id, now)).filter(
      (place) => organisationId === null || place.organisationId === organisationId,
    );
    const personIds = [...new Set(places.map(({ personId }) => personId))];
    return [{ kind: 'decision', personIds, path: `/spaces/${space.slug}/decisions/${decision.id}` }];
  }
}

/** A place where something happens to an objection, with how that stands. */
export function withObjection(
  subject: PolicySubject,
  { status }: Pick<ObjectionInDecision['objection'], 'status'>,
): PolicySubject {
  return { ...subject, states: { ...subject.states, objection: status } };
}
