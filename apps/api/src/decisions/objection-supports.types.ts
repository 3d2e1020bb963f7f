import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { DecisionType, ObjectionType } from './decisions.types.js';

@ObjectType('ObjectionSupport', {
  description:
    'That another organisation with a seat supports an objection. It counts in nothing, and binds nobody’s position.',
})
export class ObjectionSupportType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field() at: Date;
}

export const ObjectionSupportConnection = connectionOf(ObjectionSupportType, 'ObjectionSupport');

@InputType()
export class SupportObjectionInput extends MutationInput {
  @Field(() => ID) objectionId: string;
  @Field(() => String, { nullable: true, description: 'Why the organisation supports it, if it says so.' })
  words?: string | null;
}

@InputType()
export class WithdrawSupportInput extends MutationInput {
  @Field(() => ID) supportId: string;
}

@ObjectType()
export class SupportPayload {
  @Field(() => ObjectionType) objection: ObjectionType;
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}
