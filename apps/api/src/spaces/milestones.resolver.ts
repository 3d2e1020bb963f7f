import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Milestone } from './entities/milestone.js';
import type { MilestoneReport } from './entities/milestone-report.js';
import { SpacesQueries } from './spaces.queries.js';
import { MilestoneReportType, MilestoneType } from './spaces.types.js';

@Resolver(() => MilestoneType)
export class MilestonesResolver {
  constructor(private readonly queries: SpacesQueries) {}

  @ResolveField(() => MilestoneReportType, { nullable: true })
  async latestReport(@Ctx() ctx: RequestContext, @Parent() milestone: Milestone) {
    return (await this.queries.reports(ctx, milestone.id))[0] ?? null;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When it was first reported as done.' })
  async doneAt(@Ctx() ctx: RequestContext, @Parent() milestone: Milestone): Promise<Date | null> {
    const reports = await this.queries.reports(ctx, milestone.id);
    return reports.findLast(({ done }) => done)?.reportedAt ?? null;
  }

  @ResolveField(() => [MilestoneReportType], { description: 'Newest first.' })
  reports(@Ctx() ctx: RequestContext, @Parent() milestone: Milestone) {
    return this.queries.reports(ctx, milestone.id);
  }
}

@Resolver(() => MilestoneReportType)
export class MilestoneReportsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person(@Ctx() ctx: RequestContext, @Parent() report: MilestoneReport) {
    return this.identity.person(ctx, report.personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Ctx() ctx: RequestContext, @Parent() report: MilestoneReport) {
    return this.organisations.optional(ctx, report.organisationId);
  }
}
