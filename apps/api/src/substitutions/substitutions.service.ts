import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { GroupsService } from '../groups/groups.service.js';
import { type PlaceInGroup, PlacesService } from '../groups/places.service.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { SubstitutionRow } from './entities/substitution.js';

/** A substitution with the place that it fills. */
export interface FilledPlace extends PlaceInGroup {
  readonly substitution: SubstitutionRow;
}

/** What other features may ask of substitutions. */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly groups: GroupsService,
    private readonly places: PlacesService,
  ) {}

  /**
   * Substitutions in which one of these people stands in or is stood in for, whenever they are; those whose place in the
   * group is not held at that time are left out, since they rest on it.
   */
  async concerning(tx: EntityManager, personIds: readonly string[], at: Date): Promise<SubstitutionRow[]> {
    const anyone = In([...personIds]);
    const found = await tx.find(SubstitutionRow, {
      where: [{ memberId: anyone }, { substituteId: anyone }],
      order: { from: 'ASC', id: 'ASC' },
    });
    if (found.length === 0) return [];
    const places = found.map(({ membershipId }) => membershipId);
    const held = await this.places.held(tx, places, at);
    return found.filter(({ membershipId }) => held.has(membershipId));
  }

  /** Those that fill any of these places, whenever they are. */
  ofPlaces(tx: EntityManager, membershipIds: readonly string[]): Promise<SubstitutionRow[]> {
    return tx.findBy(SubstitutionRow, { membershipId: In([...membershipIds]) });
  }

  /** What the policy must know of a substitution: the organisation's own, in its group. */
  policySubject(place: PlaceInGroup): PolicySubject {
    return {
      ...this.groups.policySubject(place),
      organisationId: place.membership.organisationId,
    };
  }

  /**
   * A substitution inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<FilledPlace> {
    const substitution = isId(id)
      ? await tx.findOne(SubstitutionRow, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (substitution === null) throw Problem.notFound('substitution');
    return { ...(await this.places.locked(tx, substitution.membershipId)), substitution };
  }
}
