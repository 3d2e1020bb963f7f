import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput } from '../../acts/mutation-input.js';
import { ViewerType } from '../identity.types.js';

@InputType()
export class RequestPasswordResetInput extends MutationInput {
  @Field() email: string;
}

@InputType()
export class ResetPasswordInput extends MutationInput {
  @Field({ description: 'What the link of the letter carries.' }) token: string;
  @Field() password: string;
}

@InputType()
export class ChangePasswordInput extends MutationInput {
  @Field({ description: 'The password that is good now.' }) present: string;
  @Field({ description: 'The one that is to be.' }) next: string;
}

@ObjectType()
export class RequestPasswordResetPayload {
  @Field({ description: 'True whether or not the address has an account.' }) asked: boolean;
}

@ObjectType()
export class ResetPasswordPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}

@ObjectType()
export class ChangePasswordPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}
