import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { reportMilestone } from './acts/report-milestone.js';
import { setMilestone } from './acts/set-milestone.js';
import type { Milestone } from './entities/milestone.js';
import type { MilestoneReport } from './entities/milestone-report.js';
import { ReportMilestoneInput, SetMilestoneInput } from './spaces.inputs.js';
import { SpacesQueries } from './spaces.queries.js';
import { MilestonePayload, MilestoneReportType, MilestoneType } from './spaces.types.js';

@Resolver(() => MilestoneType)
export class MilestonesResolver {
  constructor(
    private readonly queries: SpacesQueries,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => MilestonePayload)
  @Performs(setMilestone)
  async setMilestone(@Ctx() ctx: RequestContext, @Args('input') input: SetMilestoneInput) {
    const { result, act } = await this.door.perform(ctx, setMilestone, input);
    return { milestone: await this.queries.milestone(result.milestoneId), act };
  }

  @Mutation(() => MilestonePayload)
  @Performs(reportMilestone)
  async reportMilestone(@Ctx() ctx: RequestContext, @Args('input') input: ReportMilestoneInput) {
    const { result, act } = await this.door.perform(ctx, reportMilestone, input);
    return { milestone: await this.queries.milestone(result.milestoneId), act };
  }

  @ResolveField(() => MilestoneReportType, { nullable: true })
  async latestReport(milestone: Milestone, _args: unknown, ctx: RequestContext) {
    return (await this.queries.reports(ctx, milestone.id))[0] ?? null;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When it was first reported as done.' })
  async doneAt(milestone: Milestone, _args: unknown, ctx: RequestContext): Promise<Date | null> {
    const reports = await this.queries.reports(ctx, milestone.id);
    return reports.findLast(({ done }) => done)?.reportedAt ?? null;
  }

  @ResolveField(() => [MilestoneReportType], { description: 'Newest first.' })
  reports(milestone: Milestone, _args: unknown, ctx: RequestContext) {
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
  person(report: MilestoneReport, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, report.personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(report: MilestoneReport, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, report.organisationId);
  }
}
