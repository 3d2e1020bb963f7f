import { NOWHERE, type ReadAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { PlacesService } from '../groups/places.service.js';
import { AffiliationsQueries } from '../organisations/affiliations.queries.js';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';

/** Of whom the asker may know: a person is read as what they are in each space and organisation that they belong to. */
@Injectable()
export class PeopleVisibility {
  constructor(
    private readonly spaces: SpacesService,
    private readonly places: PlacesService,
    private readonly affiliations: AffiliationsQueries,
  ) {}

  /** Whether the asker may do this read of a person, in any of the ways in which the person can be met. */
  async allows(ctx: RequestContext, action: ReadAction, personId: string): Promise<boolean> {
    if (ctx.actor.kind !== 'person') return false;
    if (ctx.allows(action, { ...NOWHERE, ownerId: personId })) return true;
    const spaceIds = await this.spacesOf(ctx, personId);
    if (spaceIds.some((spaceId) => ctx.allows(action, { ...NOWHERE, spaceId }))) return true;
    const ties = await this.affiliations.of(ctx, personId);
    return ties.some(({ organisationId, lentToId }) =>
      [organisationId, lentToId].some(
        (each) => each !== null && ctx.allows(action, { ...NOWHERE, organisationId: each }),
      ),
    );
  }

  /** Spaces in which the asker may read of others; null for all of them. */
  spacesKnown(ctx: RequestContext): string[] | null {
    if (ctx.actor.kind !== 'person') return [];
    if (ctx.allows('person.read', NOWHERE)) return null;
    const spaceIds = ctx.actor.grants.flatMap(({ spaceId }) => spaceId ?? []);
    return [...new Set(spaceIds)].filter((spaceId) => ctx.allows('person.read', { ...NOWHERE, spaceId }));
  }

  /** Everybody whom the asker may read of; null for everybody there is. */
  async known(ctx: RequestContext): Promise<string[] | null> {
    const found = await ctx.load('people-known', '', async () => new Map([['', await this.whom(ctx)]]));
    return found ?? null;
  }

  private async whom(ctx: RequestContext): Promise<string[] | null> {
    if (ctx.actor.kind !== 'person') return [];
    const spaceIds = this.spacesKnown(ctx);
    if (spaceIds === null) return null;
    const { represents, personId } = ctx.actor;
    const people = await Promise.all([
      this.spaces.peopleIn(spaceIds, null),
      this.places.peopleIn(spaceIds, null),
      this.affiliations.peopleOf(represents, ctx.now),
    ]);
    return [...new Set([personId, ...people.flat()])];
  }

  private async spacesOf(ctx: RequestContext, personId: string): Promise<string[]> {
    const found = await ctx.load('spaces-of-person', personId, async (ids) => {
      const held = [...(await this.spaces.rolesOf(ids)), ...(await this.places.ofPeople(ids))];
      return groupBy(held, (each) => each.personId);
    });
    return [...new Set((found ?? []).flatMap(({ spaceId }) => spaceId ?? []))];
  }
}
