import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput } from '../../acts/mutation-input.js';

@InputType()
export class RequestEmailChangeInput extends MutationInput {
  @Field() email: string;
  @Field({ description: 'The password; empty for an account that has none.' }) password: string;
}

@InputType()
export class ConfirmEmailInput extends MutationInput {
  @Field({ description: 'What the link of the letter carries.' }) token: string;
}

@InputType()
export class StopEmailChangeInput extends MutationInput {
  @Field({ description: 'What the link of the letter carries.' }) token: string;
}

@ObjectType()
export class RequestEmailChangePayload {
  @Field({ description: 'True whether or not the new address has an account of its own.' }) asked: boolean;
}

@ObjectType()
export class ConfirmEmailPayload {
  @Field() confirmed: boolean;
}

@ObjectType()
export class StopEmailChangePayload {
  @Field() stopped: boolean;
}
