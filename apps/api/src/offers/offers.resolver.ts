import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { AmendmentType } from '../amendments/amendments.types.js';
import { DecisionParts, type ObjectionIn } from '../decisions/decision-parts.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ObjectionType } from '../decisions/decisions.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { offerAmendment } from './acts/offer-amendment.js';
import { replyToOffer } from './acts/reply-to-offer.js';
import type { OfferReply } from './entities/offer-reply.js';
import { OffersQueries, type OfferTo } from './offers.queries.js';
import {
  AmendmentOfferType,
  OfferAmendmentInput,
  OfferPayload,
  OfferReplyType,
  ReplyToOfferInput,
} from './offers.types.js';

@Resolver(() => ObjectionType)
export class ObjectionOffersResolver {
  constructor(
    private readonly queries: OffersQueries,
    private readonly decisions: DecisionsService,
    private readonly parts: DecisionParts,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => OfferPayload, { description: 'Offers an amendment to meet an objection.' })
  @Performs(offerAmendment)
  async offerAmendment(@Ctx() ctx: RequestContext, @Args('input') input: OfferAmendmentInput) {
    return this.payload(ctx, await this.door.perform(ctx, offerAmendment, input));
  }

  @Mutation(() => OfferPayload, {
    description: 'Says whether an amendment meets the objection of one’s organisation: RESOLVED ends it.',
  })
  @Performs(replyToOffer)
  async replyToOffer(@Ctx() ctx: RequestContext, @Args('input') input: ReplyToOfferInput) {
    return this.payload(ctx, await this.door.perform(ctx, replyToOffer, input));
  }

  @Guards('Objection', 'amendment.read')
  @ResolveField(() => [AmendmentOfferType], {
    description: 'Amendments offered to meet it, the first first; none for whoever may not read them.',
  })
  offers(objection: ObjectionIn, _args: unknown, ctx: RequestContext) {
    return this.queries.toObjection(ctx, objection);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may offer an amendment to meet it now.' })
  mayOffer(objection: ObjectionIn, _args: unknown, ctx: RequestContext) {
    return this.queries.mayOffer(ctx, objection);
  }

  private async payload(
    ctx: RequestContext,
    { result, act }: { result: { objectionId: string; decisionId: string }; act: Act },
  ) {
    const decision = await this.decisions.state(ctx, result.decisionId);
    return { objection: this.parts.objection(decision, result.objectionId), decision, act };
  }
}

@Resolver(() => AmendmentOfferType)
export class OffersResolver {
  constructor(
    private readonly queries: OffersQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Guards('AmendmentOffer', 'amendment.read')
  @ResolveField(() => AmendmentType)
  amendment(offer: OfferTo, _args: unknown, ctx: RequestContext) {
    return this.queries.amendment(ctx, offer);
  }

  @ResolveField(() => PersonType)
  offeredBy({ offeredById }: OfferTo, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, offeredById);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For whom.' })
  offeredFor({ offeredForId }: OfferTo, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, offeredForId);
  }

  @ResolveField(() => [OfferReplyType], { description: 'What was said of it, the first first.' })
  replies(offer: OfferTo, _args: unknown, ctx: RequestContext) {
    return this.queries.replies(ctx, offer);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may say now whether it meets the objection.',
  })
  mayReply(offer: OfferTo, _args: unknown, ctx: RequestContext) {
    return this.queries.mayReply(ctx, offer);
  }
}

@Resolver(() => OfferReplyType)
export class OfferRepliesResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person({ personId }: OfferReply, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: OfferReply, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }
}
