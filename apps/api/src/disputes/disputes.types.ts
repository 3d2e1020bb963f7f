import { DISPUTE_STATUSES, OPTION_ANSWERS } from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OrganisationType } from '../organisations/organisations.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const DisputeStatusEnum = enumOf(DISPUTE_STATUSES);
registerEnumType(DisputeStatusEnum, { name: 'DisputeStatus' });
export const OptionAnswerEnum = enumOf(OPTION_ANSWERS);
registerEnumType(OptionAnswerEnum, {
  name: 'OptionAnswer',
  description: 'Whether an organisation can live with an option: as it is, with changes, or not.',
});
export const DISPUTE_ORDERS = ['opened', 'deadline'] as const;
export type DisputeOrder = (typeof DISPUTE_ORDERS)[number];
export const DisputeOrderEnum = enumOf(DISPUTE_ORDERS);
registerEnumType(DisputeOrderEnum, {
  name: 'DisputeOrder',
  description: 'By when they were opened, the newest first; or by their deadline, the next first.',
});

@ObjectType('Dispute', { description: 'An objection taken to a facilitator, in dated steps, to an outcome.' })
export class DisputeType {
  @Field(() => ID) id: string;
  @Field({ description: 'What it is about.' }) matter: string;
  @Field(() => DisputeStatusEnum) status: string;
  @Field({ description: 'The last instant by which it is to be settled.' }) deadline: Date;
  @Field() openedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it went to the co-chairs, its deadline past.' })
  escalatedAt: Date | null;
  @Field(() => Date, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'What was said when it was settled.' })
  settledWhy: string | null;
}

export const DisputeConnection = connectionOf(DisputeType, 'Dispute');

@ObjectType('DisputeSide', { description: 'What a side stands for, and who is on it.' })
export class DisputeSideType {
  @Field() name: string;
  @Field(() => [OrganisationType]) organisations: OrganisationType[];
}

@ObjectType('DisputeStatement', {
  description:
    'The joint statement of what is in dispute: as it is stored now, or as it stood when the dispute ended.',
})
export class DisputeStatementType {
  @Field(() => ID) id: string;
  @Field({ description: 'Where its sync door is.' }) collabPath: string;
}

@ObjectType('DisputeStatementAgreement', {
  description: 'To which exact words of the joint statement an organisation agreed last.',
})
export class DisputeStatementAgreementType {
  @Field(() => ID) id: string;
  @Field({ description: 'SHA-256 of those words, 64 hexadecimal digits.' }) sha256: string;
  @Field() at: Date;
}

@ObjectType('DisputeOption', { description: 'A way out that was offered.' })
export class DisputeOptionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field() text: string;
  @Field() at: Date;
}

@ObjectType('DisputeOptionAnswer', { description: 'Whether an organisation can live with an option.' })
export class DisputeOptionAnswerType {
  @Field(() => ID) id: string;
  @Field(() => OptionAnswerEnum) answer: string;
  @Field(() => String, { nullable: true, description: 'With which changes, or why not.' }) words:
    | string
    | null;
  @Field() at: Date;
}

@ObjectType('DisputeStep', { description: 'What was done, or is to be done, on a day.' })
export class DisputeStepType {
  @Field(() => ID) id: string;
  @Field(() => CalendarDate) day: string;
  @Field() what: string;
  @Field() at: Date;
}

export const DisputeStepConnection = connectionOf(DisputeStepType, 'DisputeStep');

@ObjectType('DisputeRoomAgreement', { description: 'That an organisation agreed to talk in private.' })
export class DisputeRoomAgreementType {
  @Field() agreedAt: Date;
}

@ObjectType('DisputeDissent', { description: 'In what an organisation differs, in its own words.' })
export class DisputeDissentType {
  @Field(() => ID) id: string;
  @Field() text: string;
  @Field() at: Date;
}
