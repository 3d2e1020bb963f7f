import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { PlacesService } from '../groups/places.service.js';
import type { Person } from '../identity/entities/person.js';
import { IdentityService } from '../identity/identity.service.js';
import { AffiliationsQueries } from '../organisations/affiliations.queries.js';
import { OrganisationsQueries } from '../organisations/organisations.queries.js';
import { groupBy } from '../platform/collections.js';
import { Page, type PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';
import type { HeldRole, PeopleFilter } from './directory.types.js';
import { PeopleVisibility } from './people-visibility.js';

/** Reads of people: who is here, as far as the asker may know. */
@Injectable()
export class DirectoryQueries {
  constructor(
    private readonly visibility: PeopleVisibility,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsQueries,
    private readonly affiliations: AffiliationsQueries,
    private readonly spaces: SpacesService,
    private readonly places: PlacesService,
  ) {}

  /**
   * @throws Problem NOT_FOUND for nobody, and for whom the asker may not know of
   */
  async byId(ctx: RequestContext, id: string): Promise<Person> {
    if (!isId(id) || !(await this.visibility.allows(ctx, 'person.read', id)))
      throw Problem.notFound('person');
    const person = await this.identity.optional(ctx, id);
    if (person === null) throw Problem.notFound('person');
    return person;
  }

  /** People by name, as the filter narrows them; empty for whoever has no role anywhere. */
  async page(ctx: RequestContext, filter: PeopleFilter, args: PageArgs): Promise<Page<Person>> {
    let ids = await this.visibility.known(ctx);
    const narrow = (to: readonly string[]) => {
      const kept = new Set(to);
      ids = ids === null ? [...kept] : ids.filter((each) => kept.has(each));
    };
    if (ids?.length === 0) return Page.empty();
    if (filter.spaceSlug) narrow(await this.inSpace(ctx, filter.spaceSlug));
    const { organisationSlug, sectorKey, kind } = filter;
    if (organisationSlug || sectorKey || kind) {
      const organisationIds = await this.organisations.idsOf({ slug: organisationSlug, sectorKey, kind });
      narrow(await this.affiliations.peopleOf(organisationIds, ctx.now));
    }
    return this.identity.people(ids, filter.search ?? null, args, ctx.now);
  }

  /** Roles that a person holds or held, in spaces whose people the asker may know, the newest first, batched. */
  async roles(ctx: RequestContext, personId: string): Promise<HeldRole[]> {
    const found = await ctx.load('roles-of-person', personId, async (ids) => {
      const [inSpaces, inGroups] = await Promise.all([this.spaces.rolesOf(ids), this.places.ofPeople(ids)]);
      const all = [...inSpaces.map((role) => ({ ...role, groupId: null })), ...inGroups];
      return groupBy<HeldRole>(all, (each) => each.personId);
    });
    return (found ?? []).filter(({ spaceId }) =>
      ctx.allows('person.read', { ...NOWHERE, spaceId, ownerId: personId }),
    );
  }

  /** The address, where the asker may see it. */
  async email(ctx: RequestContext, person: Person): Promise<string | null> {
    return (await this.visibility.allows(ctx, 'email.read', person.id)) ? person.email : null;
  }

  private async inSpace(ctx: RequestContext, slug: string): Promise<string[]> {
    const space = await this.spaces.bySlug(ctx, slug);
    const known = this.visibility.spacesKnown(ctx);
    if (known !== null && !known.includes(space.id)) return [];
    const held = [
      await this.spaces.peopleIn([space.id], ctx.now),
      await this.places.peopleIn([space.id], ctx.now),
    ];
    return held.flat();
  }
}
