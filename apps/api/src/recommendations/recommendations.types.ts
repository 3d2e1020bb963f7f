import { GOVERNMENT_ANSWERS } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const GovernmentAnswerEnum = enumOf(GOVERNMENT_ANSWERS);
registerEnumType(GovernmentAnswerEnum, { name: 'GovernmentAnswer' });

@ObjectType('Recommendation', { description: 'A carried decision sent to government.' })
export class RecommendationType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() text: string;
  @Field() sentAt: Date;
}

export const RecommendationConnection = connectionOf(RecommendationType, 'Recommendation');

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
}

@InputType()
export class SendRecommendationInput extends MutationInput {
  @Field(() => ID) decisionId: string;
  @Field() title: string;
  @Field() text: string;
}

@InputType()
export class AnswerRecommendationInput extends MutationInput {
  @Field(() => ID) recommendationId: string;
  @Field(() => GovernmentAnswerEnum) answer: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true }) statementUrl?: string | null;
  @Field(() => CalendarDate, { nullable: true }) deferredTo?: string | null;
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
