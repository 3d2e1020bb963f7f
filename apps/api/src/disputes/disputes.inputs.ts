import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { PageArgs } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import {
  type DisputeOrder,
  DisputeOrderEnum,
  DisputeStatusEnum,
  DisputeType,
  OptionAnswerEnum,
} from './disputes.types.js';

@InputType()
export class DisputeFilter {
  @Field(() => ID, { nullable: true }) taskGroupId?: string | null;
  @Field(() => [DisputeStatusEnum], { nullable: true }) status?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that went to the co-chairs at some time (true), or that never did (false).',
  })
  escalated?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Part of what it is about.' }) text?: string | null;
}

@ArgsType()
export class DisputesArgs extends PageArgs {
  @Field() spaceSlug: string;
  @Field(() => DisputeFilter, { nullable: true }) filter?: DisputeFilter | null;
  @Field(() => DisputeOrderEnum, { defaultValue: 'opened' }) orderBy: DisputeOrder;
}

@InputType()
export class OpenDisputeInput extends MutationInput {
  @Field(() => ID) objectionId: string;
  @Field({ description: 'What it is about, in a line.' }) matter: string;
  @Field({ description: 'The last instant by which it is to be settled.' }) deadline: Date;
}

@InputType()
export class AssignFacilitatorInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field(() => ID) personId: string;
}

@InputType()
export class DisputeSideInput {
  @Field({ description: 'What it stands for, in a line.' }) name: string;
  @Field(() => [ID]) organisationIds: string[];
}

@InputType()
export class NameSidesInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field(() => [DisputeSideInput], { description: 'All of them, two at least.' }) sides: DisputeSideInput[];
}

@InputType()
export class SetDisputeDeadlineInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field() deadline: Date;
  @Field() reasons: string;
}

@InputType()
export class RecordStepInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field(() => CalendarDate) day: string;
  @Field() what: string;
}

@InputType()
export class BeginStatementInput extends MutationInput {
  @Field(() => ID) disputeId: string;
}

@InputType()
export class ConfirmStatementReadingInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field({ description: 'SHA-256 of the words that were read, 64 hexadecimal digits.' }) sha256: string;
}

@InputType()
export class AgreeToStatementInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field({ description: 'SHA-256 of the words that were shown, 64 hexadecimal digits.' }) sha256: string;
}

@InputType()
export class OfferOptionInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field() text: string;
}

@InputType()
export class AnswerOptionInput extends MutationInput {
  @Field(() => ID) optionId: string;
  @Field(() => OptionAnswerEnum) answer: string;
  @Field(() => String, { nullable: true, description: 'With which changes, or why not.' })
  words?: string | null;
}

@InputType()
export class AgreeToRoomInput extends MutationInput {
  @Field(() => ID) disputeId: string;
}

@InputType()
export class WriteDissentInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field() text: string;
}

@InputType()
export class ResolveDisputeInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field(() => ID, { description: 'The version whose words resolve the objection.' }) versionId: string;
  @Field() reasons: string;
}

@InputType()
export class WithdrawDisputeInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field() reasons: string;
}

@InputType()
export class RecordDissentInput extends MutationInput {
  @Field(() => ID) disputeId: string;
  @Field() reasons: string;
}

@ObjectType()
export class DisputePayload {
  @Field(() => DisputeType) dispute: DisputeType;
  @Field(() => ActType) act: ActType;
}
