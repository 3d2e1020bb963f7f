import { GOVERNMENT_ANSWERS, RECOMMENDATION_STATUSES } from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const GovernmentAnswerEnum = enumOf(GOVERNMENT_ANSWERS);
registerEnumType(GovernmentAnswerEnum, { name: 'GovernmentAnswer' });

export const RecommendationStatusEnum = enumOf(RECOMMENDATION_STATUSES);
registerEnumType(RecommendationStatusEnum, {
  name: 'RecommendationStatus',
  description:
    'How far government has come: deferred once every part is answered and one is put off; answered once none is.',
});

export const RECOMMENDATION_ORDERS = ['newest', 'oldest', 'title'] as const;
export type RecommendationOrder = (typeof RECOMMENDATION_ORDERS)[number];
export const RecommendationOrderEnum = enumOf(RECOMMENDATION_ORDERS);
registerEnumType(RecommendationOrderEnum, { name: 'RecommendationOrder' });

@ObjectType('Recommendation', { description: 'A carried decision sent to government.' })
export class RecommendationType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() text: string;
  @Field(() => String, { nullable: true, description: 'What the group expects to come of it.' })
  expectedEffect: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day for an answer, as it was asked for.',
  })
  answerBy: string | null;
  @Field() sentAt: Date;
}

export const RecommendationConnection = connectionOf(RecommendationType, 'Recommendation');

@ObjectType('RecommendationPart', { description: 'A part that government answers on its own.' })
export class RecommendationPartType {
  @Field(() => ID) id: string;
  @Field(() => Int) ordinal: number;
  @Field() title: string;
  @Field() text: string;
}

@ObjectType('RecommendationEvidence', { description: 'Something that a recommendation rests on.' })
export class RecommendationEvidenceType {
  @Field(() => ID) id: string;
  @Field() what: string;
  @Field(() => String, { nullable: true }) webAddress: string | null;
}

@ObjectType('RecommendationAcknowledgement', { description: 'That it has arrived, as government said.' })
export class RecommendationAcknowledgementType {
  @Field() at: Date;
}

@ObjectType('GovernmentResponse')
export class GovernmentResponseType {
  @Field(() => ID) id: string;
  @Field(() => GovernmentAnswerEnum) answer: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true }) statementUrl: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Until when it was deferred.' }) deferredTo:
    | string
    | null;
  @Field() answeredAt: Date;
  @Field({ description: 'Whether it came after the day by which it was to come.' }) late: boolean;
}

@ObjectType()
export class SendRecommendationPayload {
  @Field(() => RecommendationType) recommendation: RecommendationType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class AnswerRecommendationPayload {
  @Field(() => RecommendationType) recommendation: RecommendationType;
  @Field(() => GovernmentResponseType) response: GovernmentResponseType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class AcknowledgeRecommendationPayload {
  @Field(() => RecommendationType) recommendation: RecommendationType;
  @Field(() => ActType) act: ActType;
}
