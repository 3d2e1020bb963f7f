import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GroupPlaces } from '../groups/group-places.js';
import type { GroupInSpace } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { groupBy } from '../platform/collections.js';
import { SubstitutionsService } from '../substitutions/substitutions.service.js';

/** Who may speak for organisations in a group, inside acts that tell them of something. */
@Injectable()
export class SpokenFor {
  constructor(
    private readonly places: GroupPlaces,
    private readonly substitutions: SubstitutionsService,
    private readonly identity: IdentityService,
  ) {}

  /** Whoever speaks for one of these organisations: its members in the group, and who stands in for them. */
  async people(
    tx: EntityManager,
    { group }: GroupInSpace,
    organisationIds: readonly string[],
    now: Date,
  ): Promise<string[]> {
    const places = (await this.places.current(tx, group.id, now)).filter(({ role }) => role !== 'observer');
    const theirs = places.flatMap(({ id, organisationId, personId }) =>
      organisationId !== null && organisationIds.includes(organisationId)
        ? [{ id, organisationId, personId }]
        : [],
    );
    const placeIds = theirs.map(({ id }) => id);
    const substitutes = groupBy(
      await this.substitutions.ofPlaces(tx, placeIds),
      ({ membershipId }) => membershipId,
    );
    const asked = theirs.flatMap(({ id, organisationId, personId }) => [
      { personId, organisationId },
      ...(substitutes.get(id) ?? []).map(({ substituteId }) => ({ personId: substituteId, organisationId })),
    ]);
    const speaking = await this.identity.speakingAmong(tx, asked, group.id, now);
    return [...new Set(speaking.map(({ personId }) => personId))];
  }

  /** The same for one organisation, besides one of them. */
  async colleagues(
    tx: EntityManager,
    place: GroupInSpace,
    { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
    now: Date,
  ): Promise<string[]> {
    const people = await this.people(tx, place, [organisationId], now);
    return people.filter((each) => each !== personId);
  }
}
