import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { PeopleVisibility } from '../directory/people-visibility.js';
import { PlacesService } from '../groups/places.service.js';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SubstitutionsQueries } from '../substitutions/substitutions.queries.js';
import { Interest } from './entities/interest.js';
import { InterestsService } from './interests.service.js';

/** Reads of declared interests. */
@Injectable()
export class InterestsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly interests: InterestsService,
    private readonly visibility: PeopleVisibility,
    private readonly spaces: SpacesService,
    private readonly places: PlacesService,
    private readonly substitutions: SubstitutionsQueries,
  ) {}

  /** One, for whoever has just declared or withdrawn it. */
  byId(id: string): Promise<Interest> {
    return this.database.manager.findOneByOrFail(Interest, { id });
  }

  /** A person's, the newest first, withdrawn ones too, as far as the asker may know; batched. */
  async ofPerson(ctx: RequestContext, personId: string): Promise<Interest[]> {
    return this.readable(ctx, await this.declared(ctx, 'personId', personId));
  }

  /** The same of an organisation. */
  async ofOrganisation(ctx: RequestContext, organisationId: string): Promise<Interest[]> {
    return this.readable(ctx, await this.declared(ctx, 'organisationId', organisationId));
  }

  /**
   * What holds now of those who sit in a group, and of the organisations that they sit for, as far as it applies there;
   * the caller has asked for `group.read`.
   */
  async inGroup(ctx: RequestContext, group: { id: string; spaceId: string }): Promise<Interest[]> {
    if (!ctx.allows('interest.read', { ...NOWHERE, spaceId: group.spaceId })) return [];
    const found = await ctx.load('interests-of-group', group.id, async (ids) => {
      const places = groupBy(await this.places.inGroups(ids, ctx.now), (each) => each.groupId);
      const lists = [...places].map(async ([groupId, held]) => {
        const spaceId = held[0]?.spaceId ?? '';
        const stands = await this.substitutions.inGroup(ctx, groupId);
        const people = [...held.map((each) => each.personId), ...stands.map((each) => each.substituteId)];
        const organisations = held.flatMap(({ organisationId }) => organisationId ?? []);
        const holding = this.interests
          .applying(this.database.manager, people, organisations, { groupId, spaceId }, ctx.now)
          .orderBy('interest.declaredAt')
          .addOrderBy('interest.id');
        return [groupId, await holding.getMany()] as const;
      });
      return new Map(await Promise.all(lists));
    });
    return found ?? [];
  }

  /** Whether the asker may withdraw it. */
  mayWithdraw(ctx: RequestContext, interest: Interest): boolean {
    return (
      interest.withdrawnAt === null && ctx.allows('interest.withdraw', this.interests.policySubject(interest))
    );
  }

  private async declared(
    ctx: RequestContext,
    by: 'personId' | 'organisationId',
    id: string,
  ): Promise<Interest[]> {
    const found = await ctx.load(`interests-${by}`, id, async (ids) => {
      const rows = await this.database.manager.find(Interest, {
        where: { [by]: In([...ids]) },
        order: { declaredAt: 'DESC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row[by] ?? '');
    });
    return found ?? [];
  }

  private async readable(ctx: RequestContext, interests: readonly Interest[]): Promise<Interest[]> {
    const kept = interests.map(async (each) => ((await this.mayRead(ctx, each)) ? [each] : []));
    return (await Promise.all(kept)).flat();
  }

  /** One that applies everywhere is read wherever its owner takes part. */
  private async mayRead(ctx: RequestContext, interest: Interest): Promise<boolean> {
    const subject = this.interests.policySubject(interest);
    if (ctx.allows('interest.read', subject)) return true;
    if (interest.spaceId !== null) return false;
    if (interest.personId !== null) return this.visibility.allows(ctx, 'interest.read', interest.personId);
    const spaceIds = await this.spaces.ofOrganisation(ctx, interest.organisationId ?? '');
    return spaceIds.some((spaceId) => ctx.allows('interest.read', { ...subject, spaceId }));
  }
}
