import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { reportAnswers } from './acts/report-answers.js';
import { DecisionParts, type ReportedIn } from './decision-parts.js';
import type { DecisionState } from './decision-state.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionLogEntryType, DecisionType } from './decisions.types.js';
import { ReportAnswersInput, ReportAnswersPayload, ReportedAnswerType } from './reported-answers.types.js';

@Resolver(() => DecisionType)
export class DecisionReportsResolver {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly parts: DecisionParts,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => ReportAnswersPayload)
  @Performs(reportAnswers)
  async reportAnswers(@Ctx() ctx: RequestContext, @Args('input') input: ReportAnswersInput) {
    const { result, act } = await this.door.perform(ctx, reportAnswers, input);
    return { decision: await this.queries.byId(ctx, result.decisionId), act };
  }

  @ResolveField(() => [ReportedAnswerType], {
    description:
      'What was last reported of each organisation on the words in question, from a show of hands.',
  })
  reportedAnswers(state: DecisionState): ReportedIn[] {
    return this.parts.reported(state);
  }
}

@Resolver(() => DecisionLogEntryType)
export class LoggedReportsResolver {
  constructor(private readonly parts: DecisionParts) {}

  @ResolveField(() => [ReportedAnswerType], {
    description: 'What had been reported by then of each organisation on the words then in question.',
  })
  reportedAnswers(state: DecisionState): ReportedIn[] {
    return this.parts.reported(state);
  }
}

@Resolver(() => ReportedAnswerType)
export class ReportedAnswersResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: ReportedIn, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }

  @ResolveField(() => PersonType)
  reportedBy({ reportedById }: ReportedIn, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, reportedById);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'For which organisation they were co-chair.',
  })
  reportedFor({ reportedForId }: ReportedIn, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, reportedForId);
  }
}
