import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { AmendmentsQueries } from '../amendments/amendments.queries.js';
import type { Amendment } from '../amendments/entities/amendment.js';
import type { ObjectionIn } from '../decisions/decision-parts.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AmendmentOffer } from './entities/amendment-offer.js';
import { OfferReply } from './entities/offer-reply.js';
import { withObjection } from './offers.service.js';

/** An offer with the objection that it is to meet, as it stood. */
export interface OfferTo extends AmendmentOffer {
  readonly objection: ObjectionIn;
}

/** Reads of amendments that are offered to meet objections. */
@Injectable()
export class OffersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecisionsService,
    private readonly amendments: AmendmentsQueries,
  ) {}

  /** What was offered to an objection by then, the first first, batched; none for whoever may not read amendments. */
  async toObjection(ctx: RequestContext, objection: ObjectionIn): Promise<OfferTo[]> {
    const { record, at } = objection.decisionState;
    const subject = await this.decisions.policySubjectOf(ctx, record);
    if (!ctx.allows('amendment.read', subject)) return [];
    const found = await ctx.load('offers-to-objection', objection.id, async (ids) => {
      const rows = await this.database.manager.find(AmendmentOffer, {
        where: { objectionId: In([...ids]) },
        order: { at: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.objectionId);
    });
    return (found ?? []).filter((offer) => offer.at <= at).map((offer) => ({ ...offer, objection }));
  }

  /** The amendment that is offered, batched. */
  async amendment(ctx: RequestContext, { amendmentId }: AmendmentOffer): Promise<Amendment> {
    const amendment = await this.amendments.byIds(ctx, amendmentId);
    if (amendment === undefined) throw new Error(`amendment ${amendmentId} is missing`);
    return amendment;
  }

  /** What was said of an offer by then, the first first, batched. */
  async replies(ctx: RequestContext, { id, objection }: OfferTo): Promise<OfferReply[]> {
    const found = await ctx.load('replies-to-offer', id, async (ids) => {
      const rows = await this.database.manager.find(OfferReply, {
        where: { offerId: In([...ids]) },
        order: { ordinal: 'ASC' },
      });
      return groupBy(rows, (row) => row.offerId);
    });
    return (found ?? []).filter(({ at }) => at <= objection.decisionState.at);
  }

  /** Whether the asker may offer an amendment to an objection now. */
  async mayOffer(ctx: RequestContext, objection: ObjectionIn): Promise<boolean> {
    const subject = await this.decisions.policySubjectOf(ctx, objection.decisionState.record);
    return ctx.allows('objection.offerAmendment', withObjection(subject, objection));
  }

  /** Whether the asker may say whether an offer meets the objection now. */
  async mayReply(ctx: RequestContext, { objection }: OfferTo): Promise<boolean> {
    const subject = await this.decisions.policySubjectOf(ctx, objection.decisionState.record);
    const seats = [objection.organisationId];
    return ctx.allows('objection.replyToOffer', { ...withObjection(subject, objection), seats });
  }
}
