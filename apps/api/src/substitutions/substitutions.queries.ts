import { inForce, type SpeakingAs, speaksFor } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Membership } from '../groups/entities/membership.js';
import { GroupsService } from '../groups/groups.service.js';
import { PlacesService } from '../groups/places.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { AffiliationsQueries } from '../organisations/affiliations.queries.js';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SubstitutionRow } from './entities/substitution.js';

/** Reads of substitutions. */
@Injectable()
export class SubstitutionsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly places: PlacesService,
    private readonly affiliations: AffiliationsQueries,
    private readonly identity: IdentityService,
  ) {}

  /** Those of a group that are in force or still to come, batched; the caller has asked for `group.read`. */
  async inGroup(ctx: RequestContext, groupId: string): Promise<SubstitutionRow[]> {
    const found = await ctx.load('substitutions-of-group', groupId, async (ids) => {
      const rows = await this.database.manager.find(SubstitutionRow, {
        where: { groupId: In([...ids]) },
        order: { from: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.groupId);
    });
    const today = ctx.now.toISOString().slice(0, 10);
    const kept = (found ?? []).filter(({ endedAt, until }) => endedAt === null && until >= today);
    const held = await this.places.held(
      this.database.manager,
      kept.map(({ membershipId }) => membershipId),
      ctx.now,
    );
    return kept.filter(({ membershipId }) => held.has(membershipId));
  }

  /**
   * As what somebody speaks from their place in a group; null while they do not: nothing ties them to the organisation
   * any more, or a substitute speaks.
   */
  async speakingFrom(ctx: RequestContext, place: Membership): Promise<SpeakingAs | null> {
    const { personId, organisationId, groupId, role } = place;
    if (organisationId === null || role === 'observer') return null;
    const { deactivatedAt } = await this.identity.person(ctx, personId);
    const speaker = {
      personId,
      deactivated: deactivatedAt !== null && deactivatedAt <= ctx.now,
      ties: await this.affiliations.of(ctx, personId),
      substitutions: await this.inGroup(ctx, groupId),
    };
    return speaksFor(speaker, organisationId, groupId, ctx.now)?.as ?? null;
  }

  /** Whether it is in force now. */
  isInForce(ctx: RequestContext, substitution: SubstitutionRow): boolean {
    return inForce(substitution, ctx.now);
  }

  /** Whether the asker may end it. */
  async mayEnd(ctx: RequestContext, { groupId, organisationId }: SubstitutionRow): Promise<boolean> {
    const subject = await this.groups.policySubjectOf(ctx, groupId);
    return ctx.allows('substitution.end', { ...subject, organisationId });
  }

  /** Whether the asker may say who stands in for a member of that organisation in that group. */
  async mayName(ctx: RequestContext, groupId: string, organisationId: string | null): Promise<boolean> {
    const subject = await this.groups.policySubjectOf(ctx, groupId);
    return ctx.allows('substitution.name', { ...subject, organisationId });
  }
}
