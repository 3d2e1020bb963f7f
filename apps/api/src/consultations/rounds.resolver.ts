import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftingService } from '../drafting/drafting.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { roundStateAt } from './consultations.service.js';
import {
  AnswerType,
  ConsultationType,
  DispositionType,
  QuestionType,
  ResponseCommentType,
  ResponseConnection,
  ResponseType,
  RoundStateEnum,
  RoundType,
} from './consultations.types.js';
import type { Answer } from './entities/answer.js';
import type { ConsultationResponse } from './entities/consultation-response.js';
import type { Disposition } from './entities/disposition.js';
import type { ResponseComment } from './entities/response-comment.js';
import type { Round } from './entities/round.js';
import { ResponseParts } from './response-parts.js';

@Resolver(() => RoundType)
export class RoundsResolver {
  constructor(private readonly queries: ConsultationsQueries) {}

  @ResolveField(() => ConsultationType)
  consultation({ consultationId }: Round, _args: unknown, ctx: RequestContext) {
    return this.queries.consultation(ctx, consultationId);
  }

  @ResolveField(() => RoundStateEnum)
  status(round: Round, _args: unknown, ctx: RequestContext) {
    return roundStateAt(round, ctx.now);
  }

  @ResolveField(() => [QuestionType])
  questions({ id }: Round, _args: unknown, ctx: RequestContext) {
    return this.queries.questions(ctx, id);
  }

  @ResolveField(() => Int)
  responseCount({ id }: Round, _args: unknown, ctx: RequestContext) {
    return this.queries.responseCount(ctx, id);
  }

  @Guards('Round', 'response.read')
  @ResolveField(() => ResponseType, { nullable: true, description: 'The viewer’s own.' })
  myResponse(round: Round, _args: unknown, ctx: RequestContext) {
    return this.queries.myResponse(ctx, round);
  }

  @Guards('Round', 'response.read')
  @ResolveField(() => ResponseConnection, {
    description: 'Oldest first; only the viewer’s own for whoever may not read the others.',
  })
  responses(@Ctx() ctx: RequestContext, @Parent() round: Round, @Args() args: PageArgs) {
    return this.queries.responses(ctx, round, args);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(round: Round, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, round);
  }
}

@Resolver(() => ResponseType)
export class ResponsesResolver {
  constructor(
    private readonly queries: ConsultationsQueries,
    private readonly parts: ResponseParts,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => RoundType)
  round({ roundId }: ConsultationResponse, _args: unknown, ctx: RequestContext) {
    return this.queries.round(ctx, roundId);
  }

  @ResolveField(() => PersonType)
  person({ personId }: ConsultationResponse, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ organisationId }: ConsultationResponse, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }

  @ResolveField(() => [AnswerType])
  answers({ id }: ConsultationResponse, _args: unknown, ctx: RequestContext) {
    return this.parts.answers(ctx, id);
  }

  @ResolveField(() => [ResponseCommentType])
  async comments(response: ConsultationResponse, _args: unknown, ctx: RequestContext) {
    const round = await this.queries.round(ctx, response.roundId);
    const { versionId } = await this.queries.consultation(ctx, round.consultationId);
    return (await this.parts.comments(ctx, response.id)).map((comment) => ({ ...comment, versionId }));
  }
}

@Resolver(() => AnswerType)
export class AnswersResolver {
  constructor(
    private readonly queries: ConsultationsQueries,
    private readonly parts: ResponseParts,
  ) {}

  @ResolveField(() => QuestionType)
  question({ questionId }: Answer, _args: unknown, ctx: RequestContext) {
    return this.queries.question(ctx, questionId);
  }

  @ResolveField(() => DispositionType, { nullable: true, description: 'The newest.' })
  async disposition({ id }: Answer, _args: unknown, ctx: RequestContext) {
    return (await this.parts.dispositions(ctx, 'answerId', id))[0] ?? null;
  }
}

@Resolver(() => ResponseCommentType)
export class ResponseCommentsResolver {
  constructor(
    private readonly parts: ResponseParts,
    private readonly drafting: DraftingService,
  ) {}

  @ResolveField(() => String, { description: 'The number of the clause in the version.' })
  async clauseNumber(comment: ResponseComment & { versionId: string }, _args: unknown, ctx: RequestContext) {
    const version = await this.drafting.version(ctx, comment.versionId);
    return this.drafting.clauseById(version, comment.clauseId)?.number ?? '';
  }

  @ResolveField(() => DispositionType, { nullable: true, description: 'The newest.' })
  async disposition({ id }: ResponseComment, _args: unknown, ctx: RequestContext) {
    return (await this.parts.dispositions(ctx, 'commentId', id))[0] ?? null;
  }
}

@Resolver(() => DispositionType)
export class DispositionsResolver {
  constructor(
    private readonly parts: ResponseParts,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  recordedBy({ recordedById }: Disposition, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, recordedById);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ recordedForId }: Disposition, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, recordedForId);
  }

  @ResolveField(() => [DispositionType], { description: 'Those that it replaced, newest first.' })
  async earlier({ id, answerId, commentId }: Disposition, _args: unknown, ctx: RequestContext) {
    const all = answerId
      ? await this.parts.dispositions(ctx, 'answerId', answerId)
      : await this.parts.dispositions(ctx, 'commentId', commentId ?? '');
    return all.slice(all.findIndex((each) => each.id === id) + 1);
  }
}
