import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Notice } from '../acts/messages.js';
import { DecisionsService, type ObjectionInDecision } from '../decisions/decisions.service.js';
import { SpokenFor } from '../decisions/spoken-for.js';
import { GroupsService } from '../groups/groups.service.js';

/** What acts need to know of amendments that are offered to meet objections. */
@Injectable()
export class OffersService {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly groups: GroupsService,
    private readonly spokenFor: SpokenFor,
  ) {}

  /** What the policy must know of an objection to which something is offered. */
  policySubject(found: ObjectionInDecision): PolicySubject {
    return withObjection(this.decisions.policySubject(found), found.objection);
  }

  /** The same where it is for the organisation that objected alone. */
  policySubjectOfObjector(found: ObjectionInDecision): PolicySubject {
    return { ...this.policySubject(found), seats: [found.objection.organisationId] };
  }

  /** Who is told: whoever speaks for one organisation in the group, or everybody in it. */
  async told(
    tx: EntityManager,
    found: ObjectionInDecision,
    organisationId: string | null,
    now: Date,
  ): Promise<Notice[]> {
    const { group, space, decision } = found;
    const personIds =
      organisationId === null
        ? await this.groups.peopleIn(tx, group.id, now)
        : await this.spokenFor.people(tx, found, [organisationId], now);
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
