import { DISPOSITION_OUTCOMES, RESPONSE_STATUSES, ROUND_KINDS } from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

export const RoundKindEnum = enumOf(ROUND_KINDS);
registerEnumType(RoundKindEnum, { name: 'RoundKind' });
export const RoundStateEnum = enumOf(['not_open_yet', 'open', 'closed'] as const);
registerEnumType(RoundStateEnum, { name: 'RoundStatus' });
export const ResponseStatusEnum = enumOf(RESPONSE_STATUSES);
registerEnumType(ResponseStatusEnum, { name: 'ResponseStatus' });
export const DispositionOutcomeEnum = enumOf(DISPOSITION_OUTCOMES);
registerEnumType(DispositionOutcomeEnum, { name: 'DispositionOutcome' });

@ObjectType('Consultation', { description: 'An invitation to comment on a version.' })
export class ConsultationType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() introduction: string;
  @Field({ description: 'Whether anybody may read it and respond.' }) openToAll: boolean;
  @Field() openedAt: Date;
}

export const ConsultationConnection = connectionOf(ConsultationType, 'Consultation');

@ObjectType('Question')
export class QuestionType {
  @Field(() => ID) id: string;
  @Field(() => Int) ordinal: number;
  @Field() text: string;
}

@ObjectType('Round', { description: 'One round of a consultation: whom it asks, from when to when.' })
export class RoundType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => RoundKindEnum) kind: string;
  @Field() opensAt: Date;
  @Field() closesAt: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When somebody closed it; null while open or left to run out.',
  })
  closedAt: Date | null;
}

@ObjectType('Response', { description: 'What one respondent said in a round.' })
export class ResponseType {
  @Field(() => ID) id: string;
  @Field(() => ResponseStatusEnum) status: string;
  @Field() submittedAt: Date;
  @Field({ description: 'SHA-256 of the canonical JSON of what was said, 64 hexadecimal digits.' })
  receipt: string;
}

export const ResponseConnection = connectionOf(ResponseType, 'Response');

@ObjectType('Answer', { description: 'An answer to a question.' })
export class AnswerType {
  @Field(() => ID) id: string;
  @Field() text: string;
}

@ObjectType('ResponseComment', { description: 'A comment on a clause of the version.' })
export class ResponseCommentType {
  @Field(() => ID) id: string;
  @Field(() => ID) clauseId: string;
  @Field() text: string;
}

@ObjectType('Disposition', { description: 'What was done about an answer or a comment: you said, we did.' })
export class DispositionType {
  @Field(() => ID) id: string;
  @Field(() => DispositionOutcomeEnum) outcome: string;
  @Field() reasons: string;
  @Field() recordedAt: Date;
}
