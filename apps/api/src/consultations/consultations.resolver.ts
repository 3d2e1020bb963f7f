import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { closeRound } from './acts/close-round.js';
import { openConsultation } from './acts/open-consultation.js';
import { recordDisposition } from './acts/record-disposition.js';
import { submitResponse } from './acts/submit-response.js';
import * as inputs from './consultations.inputs.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationConnection, ConsultationType, RoundType } from './consultations.types.js';
import type { Consultation } from './entities/consultation.js';
import { ResponseParts } from './response-parts.js';

@Resolver(() => ConsultationType)
export class ConsultationsResolver {
  constructor(
    private readonly queries: ConsultationsQueries,
    private readonly parts: ResponseParts,
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => ConsultationConnection)
  @Reads('consultation.read')
  async consultations(
    @Ctx() ctx: RequestContext,
    @Args('spaceSlug') spaceSlug: string,
    @Args() args: PageArgs,
  ) {
    return this.queries.page(ctx, await this.spaces.bySlug(ctx, spaceSlug), args);
  }

  @Query(() => ConsultationType, { nullable: true })
  @Reads('consultation.read')
  consultation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.byId(ctx, id);
  }

  @Mutation(() => inputs.OpenConsultationPayload)
  @Performs(openConsultation)
  async openConsultation(@Ctx() ctx: RequestContext, @Args('input') input: inputs.OpenConsultationInput) {
    const { result, act } = await this.door.perform(ctx, openConsultation, input);
    return { consultation: await this.queries.byId(ctx, result.consultationId), act };
  }

  @Mutation(() => inputs.CloseRoundPayload)
  @Performs(closeRound)
  async closeRound(@Ctx() ctx: RequestContext, @Args('input') input: inputs.CloseRoundInput) {
    const { result, act } = await this.door.perform(ctx, closeRound, input);
    return { round: await this.queries.round(ctx, result.roundId), act };
  }

  @Mutation(() => inputs.SubmitResponsePayload)
  @Performs(submitResponse)
  async submitResponse(@Ctx() ctx: RequestContext, @Args('input') input: inputs.SubmitResponseInput) {
    const { result, act } = await this.door.perform(ctx, submitResponse, input);
    return { response: await this.queries.response(result.responseId), act };
  }

  @Mutation(() => inputs.RecordDispositionPayload)
  @Performs(recordDisposition)
  async recordDisposition(@Ctx() ctx: RequestContext, @Args('input') input: inputs.RecordDispositionInput) {
    const { result, act } = await this.door.perform(ctx, recordDisposition, input);
    return { disposition: await this.parts.disposition(result.dispositionId), act };
  }

  @ResolveField(() => SpaceType)
  space({ spaceId }: Consultation, _args: unknown, ctx: RequestContext) {
    return this.spaces.space(ctx, spaceId);
  }

  @Guards('Consultation', 'group.read')
  @ResolveField(() => TaskGroupType, {
    nullable: true,
    description: 'Null for whoever has no role in the space.',
  })
  async taskGroup({ groupId }: Consultation, _args: unknown, ctx: RequestContext) {
    const allowed = ctx.allows('group.read', await this.groups.policySubjectOf(ctx, groupId));
    return allowed ? this.groups.group(ctx, groupId) : null;
  }

  @Guards('Consultation', 'version.read')
  @ResolveField(() => DraftVersionType)
  version({ versionId }: Consultation, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, versionId);
  }

  @ResolveField(() => PersonType)
  openedBy({ openedById }: Consultation, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, openedById);
  }

  @ResolveField(() => [RoundType])
  rounds({ id }: Consultation, _args: unknown, ctx: RequestContext) {
    return this.queries.rounds(ctx, id);
  }
}
