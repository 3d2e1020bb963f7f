import { OFFER_VERDICTS } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { DecisionType, ObjectionType } from '../decisions/decisions.types.js';
import { enumOf } from '../platform/graphql/enums.js';

export const OfferVerdictEnum = enumOf(OFFER_VERDICTS);
registerEnumType(OfferVerdictEnum, {
  name: 'OfferVerdict',
  description: 'Whether an amendment resolves an objection, or the objection is sustained all the same.',
});

@ObjectType('AmendmentOffer', { description: 'An amendment that is offered to meet an objection.' })
export class AmendmentOfferType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Revision of the amendment when it was offered.' }) revision: number;
  @Field() at: Date;
}

@ObjectType('OfferReply', { description: 'What the organisation that objected said of an offer.' })
export class OfferReplyType {
  @Field(() => ID) id: string;
  @Field(() => OfferVerdictEnum) verdict: string;
  @Field(() => Int, { description: 'Revision of the amendment that it was said of.' }) revision: number;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field() at: Date;
}

@InputType()
export class OfferAmendmentInput extends MutationInput {
  @Field(() => ID) objectionId: string;
  @Field(() => ID) amendmentId: string;
}

@InputType()
export class ReplyToOfferInput extends MutationInput {
  @Field(() => ID) offerId: string;
  @Field(() => Int, { description: 'Revision of the amendment that one has read.' }) expectedRevision: number;
  @Field(() => OfferVerdictEnum) verdict: string;
  @Field(() => String, { nullable: true, description: 'What it leaves open; needed for SUSTAINED.' })
  words?: string | null;
}

@ObjectType()
export class OfferPayload {
  @Field(() => ObjectionType) objection: ObjectionType;
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}
