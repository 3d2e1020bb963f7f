import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../acts/mutation-input.js';
import { PageArgs } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import {
  GovernmentAnswerEnum,
  type RecommendationOrder,
  RecommendationOrderEnum,
  RecommendationStatusEnum,
} from './recommendations.types.js';

@InputType()
export class RecommendationFilter {
  @Field(() => ID, { nullable: true }) taskGroupId?: string | null;
  @Field(() => [RecommendationStatusEnum], { nullable: true }) status?: string[] | null;
  @Field(() => [GovernmentAnswerEnum], {
    nullable: true,
    description: 'Those to which government gave one of these answers, on the whole or on a part.',
  })
  answer?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those for which the day by which government was to answer is over (true), or is not (false).',
  })
  late?: boolean | null;
}

@ArgsType()
export class RecommendationsArgs extends PageArgs {
  @Field() spaceSlug: string;
  @Field(() => RecommendationFilter, { nullable: true }) filter?: RecommendationFilter | null;
  @Field(() => RecommendationOrderEnum, { defaultValue: 'newest' }) orderBy: RecommendationOrder;
}

@InputType()
export class RecommendationPartInput {
  @Field() title: string;
  @Field() text: string;
}

@InputType()
export class RecommendationEvidenceInput {
  @Field() what: string;
  @Field(() => String, { nullable: true }) webAddress?: string | null;
}

@InputType()
export class SendRecommendationInput extends MutationInput {
  @Field(() => ID) decisionId: string;
  @Field() title: string;
  @Field() text: string;
  @Field(() => [RecommendationPartInput], {
    nullable: true,
    description: 'What government is to answer each on its own, in order.',
  })
  parts?: RecommendationPartInput[] | null;
  @Field(() => String, { nullable: true, description: 'What the group expects to come of it.' })
  expectedEffect?: string | null;
  @Field(() => [RecommendationEvidenceInput], { nullable: true, description: 'What it rests on, in order.' })
  evidence?: RecommendationEvidenceInput[] | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day for an answer.' })
  answerBy?: string | null;
}

@InputType()
export class AcknowledgeRecommendationInput extends MutationInput {
  @Field(() => ID) recommendationId: string;
}

@InputType()
export class AnswerRecommendationInput extends MutationInput {
  @Field(() => ID) recommendationId: string;
  @Field(() => ID, { nullable: true, description: 'The part that is answered; the whole unless said.' })
  partId?: string | null;
  @Field(() => GovernmentAnswerEnum) answer: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true }) statementUrl?: string | null;
  @Field(() => CalendarDate, { nullable: true }) deferredTo?: string | null;
}
