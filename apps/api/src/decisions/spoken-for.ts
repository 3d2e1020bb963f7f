import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GroupPlaces } from '../groups/group-places.js';
import type { GroupInSpace } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
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
    const speaking = new Set<string>();
    for (const { id, organisationId, personId } of places) {
      if (organisationId === null || !organisationIds.includes(organisationId)) continue;
      const substitutes = await this.substitutions.ofPlace(tx, id);
      for (const each of [personId, ...substitutes.map(({ substituteId }) => substituteId)]) {
        const speaks = await this.identity.speakingOf(tx, each, organisationId, group.id, now);
        if (speaks !== null) speaking.add(each);
      }
    }
    return [...speaking];
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
