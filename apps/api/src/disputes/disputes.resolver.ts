import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { agreeToRoom } from './acts/agree-to-room.js';
import { agreeToStatement } from './acts/agree-to-statement.js';
import { answerOption } from './acts/answer-option.js';
import { assignFacilitator } from './acts/assign-facilitator.js';
import { beginStatement } from './acts/begin-statement.js';
import { confirmStatementReading } from './acts/confirm-statement-reading.js';
import { nameSides } from './acts/name-sides.js';
import { offerOption } from './acts/offer-option.js';
import { openDispute } from './acts/open-dispute.js';
import { recordDissent } from './acts/record-dissent.js';
import { recordStep } from './acts/record-step.js';
import { resolveDispute } from './acts/resolve-dispute.js';
import { setDisputeDeadline } from './acts/set-dispute-deadline.js';
import { withdrawDispute } from './acts/withdraw-dispute.js';
import { writeDissent } from './acts/write-dissent.js';
import * as inputs from './disputes.inputs.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputeConnection, DisputeType } from './disputes.types.js';

/** What is asked of disputes, and what is done in them. */
@Resolver(() => DisputeType)
export class DisputesResolver {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => DisputeType, { nullable: true })
  @Reads('dispute.read')
  dispute(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.dispute(ctx, id);
  }

  @Query(() => DisputeConnection, { description: 'Those that the viewer may read.' })
  @Reads('dispute.read')
  async disputes(@Ctx() ctx: RequestContext, @Args() args: inputs.DisputesArgs) {
    return this.queries.inSpace(ctx, await this.spaces.bySlug(ctx, args.spaceSlug), args);
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Takes an objection to a dispute.' })
  @Performs(openDispute)
  async openDispute(@Ctx() ctx: RequestContext, @Args('input') input: inputs.OpenDisputeInput) {
    return this.payload(ctx, await this.door.perform(ctx, openDispute, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Gives a dispute to a facilitator.' })
  @Performs(assignFacilitator)
  async assignFacilitator(@Ctx() ctx: RequestContext, @Args('input') input: inputs.AssignFacilitatorInput) {
    return this.payload(ctx, await this.door.perform(ctx, assignFacilitator, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Names the sides of a dispute, all of them.' })
  @Performs(nameSides)
  async nameSides(@Ctx() ctx: RequestContext, @Args('input') input: inputs.NameSidesInput) {
    return this.payload(ctx, await this.door.perform(ctx, nameSides, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Gives a dispute another deadline.' })
  @Performs(setDisputeDeadline)
  async setDisputeDeadline(@Ctx() ctx: RequestContext, @Args('input') input: inputs.SetDisputeDeadlineInput) {
    return this.payload(ctx, await this.door.perform(ctx, setDisputeDeadline, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Records a step of a dispute.' })
  @Performs(recordStep)
  async recordStep(@Ctx() ctx: RequestContext, @Args('input') input: inputs.RecordStepInput) {
    return this.payload(ctx, await this.door.perform(ctx, recordStep, input));
  }

  @Mutation(() => inputs.DisputePayload, {
    description: 'Begins the joint statement, which is written together at its sync door.',
  })
  @Performs(beginStatement)
  async beginStatement(@Ctx() ctx: RequestContext, @Args('input') input: inputs.BeginStatementInput) {
    return this.payload(ctx, await this.door.perform(ctx, beginStatement, input));
  }

  @Mutation(() => inputs.DisputePayload, {
    description: 'Says that one has read the joint statement to its end, in exactly these words.',
  })
  @Performs(confirmStatementReading)
  async confirmStatementReading(
    @Ctx() ctx: RequestContext,
    @Args('input') input: inputs.ConfirmStatementReadingInput,
  ) {
    return this.payload(ctx, await this.door.perform(ctx, confirmStatementReading, input));
  }

  @Mutation(() => inputs.DisputePayload, {
    description:
      'Agrees for one’s organisation to the joint statement in the exact words that one has read to their end.',
  })
  @Performs(agreeToStatement)
  async agreeToStatement(@Ctx() ctx: RequestContext, @Args('input') input: inputs.AgreeToStatementInput) {
    return this.payload(ctx, await this.door.perform(ctx, agreeToStatement, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Offers a way out.' })
  @Performs(offerOption)
  async offerOption(@Ctx() ctx: RequestContext, @Args('input') input: inputs.OfferOptionInput) {
    return this.payload(ctx, await this.door.perform(ctx, offerOption, input));
  }

  @Mutation(() => inputs.DisputePayload, {
    description: 'Says whether one’s organisation can live with an option.',
  })
  @Performs(answerOption)
  async answerOption(@Ctx() ctx: RequestContext, @Args('input') input: inputs.AnswerOptionInput) {
    return this.payload(ctx, await this.door.perform(ctx, answerOption, input));
  }

  @Mutation(() => inputs.DisputePayload, {
    description: 'Agrees to talk in private: that is recorded, and nothing else of it.',
  })
  @Performs(agreeToRoom)
  async agreeToRoom(@Ctx() ctx: RequestContext, @Args('input') input: inputs.AgreeToRoomInput) {
    return this.payload(ctx, await this.door.perform(ctx, agreeToRoom, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Writes in what one’s organisation differs.' })
  @Performs(writeDissent)
  async writeDissent(@Ctx() ctx: RequestContext, @Args('input') input: inputs.WriteDissentInput) {
    return this.payload(ctx, await this.door.perform(ctx, writeDissent, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Says that a newer version resolves the objection.' })
  @Performs(resolveDispute)
  async resolveDispute(@Ctx() ctx: RequestContext, @Args('input') input: inputs.ResolveDisputeInput) {
    return this.payload(ctx, await this.door.perform(ctx, resolveDispute, input));
  }

  @Mutation(() => inputs.DisputePayload, { description: 'Withdraws a dispute, and the objection with it.' })
  @Performs(withdrawDispute)
  async withdrawDispute(@Ctx() ctx: RequestContext, @Args('input') input: inputs.WithdrawDisputeInput) {
    return this.payload(ctx, await this.door.perform(ctx, withdrawDispute, input));
  }

  @Mutation(() => inputs.DisputePayload, {
    description: 'Ends a dispute with its dissents on record; the objection stands.',
  })
  @Performs(recordDissent)
  async recordDissent(@Ctx() ctx: RequestContext, @Args('input') input: inputs.RecordDissentInput) {
    return this.payload(ctx, await this.door.perform(ctx, recordDissent, input));
  }

  private async payload(ctx: RequestContext, { result, act }: { result: { disputeId: string }; act: Act }) {
    return { dispute: await this.queries.dispute(ctx, result.disputeId), act };
  }
}
