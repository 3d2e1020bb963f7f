import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import {
  ConsultationType,
  DispositionOutcomeEnum,
  DispositionType,
  ResponseType,
  RoundKindEnum,
  RoundType,
} from './consultations.types.js';

@InputType()
export class OpenConsultationInput extends MutationInput {
  @Field(() => ID) versionId: string;
  @Field() title: string;
  @Field() introduction: string;
  @Field(() => RoundKindEnum) kind: string;
  @Field() closesAt: Date;
  @Field(() => [String]) questions: string[];
}

@InputType()
export class CloseRoundInput extends MutationInput {
  @Field(() => ID) roundId: string;
}

@InputType()
export class AnswerInput {
  @Field(() => ID) questionId: string;
  @Field() text: string;
}

@InputType()
export class ResponseCommentInput {
  @Field(() => ID) clauseId: string;
  @Field() text: string;
}

@InputType()
export class SubmitResponseInput extends MutationInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID, { nullable: true, description: 'For whom, where not only for yourself.' })
  organisationId?: string | null;
  @Field(() => [AnswerInput]) answers: AnswerInput[];
  @Field(() => [ResponseCommentInput]) comments: ResponseCommentInput[];
}

@InputType({ description: 'About an answer or a comment: one of the two ids.' })
export class RecordDispositionInput extends MutationInput {
  @Field(() => ID, { nullable: true }) answerId?: string | null;
  @Field(() => ID, { nullable: true }) commentId?: string | null;
  @Field(() => DispositionOutcomeEnum) outcome: string;
  @Field() reasons: string;
}

@ObjectType()
export class OpenConsultationPayload {
  @Field(() => ConsultationType) consultation: ConsultationType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class CloseRoundPayload {
  @Field(() => RoundType) round: RoundType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class SubmitResponsePayload {
  @Field(() => ResponseType) response: ResponseType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class RecordDispositionPayload {
  @Field(() => DispositionType) disposition: DispositionType;
  @Field(() => ActType) act: ActType;
}
