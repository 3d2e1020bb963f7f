import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput } from '../../acts/mutation-input.js';
import { ViewerType } from '../identity.types.js';

@InputType()
export class RegisterRespondentInput extends MutationInput {
  @Field() email: string;
  @Field() name: string;
  @Field(() => String, { nullable: true, description: 'The page of a space to go on to.' })
  path?: string | null;
}

@InputType()
export class ConfirmRespondentInput extends MutationInput {
  @Field({ description: 'What the link of the letter carries.' }) token: string;
}

@ObjectType()
export class RegisterRespondentPayload {
  @Field({ description: 'True whether or not the address has an account.' }) asked: boolean;
}

@ObjectType()
export class ConfirmRespondentPayload {
  @Field(() => ViewerType) viewer: ViewerType;
  @Field(() => String, { nullable: true, description: 'The page to go on to.' }) path: string | null;
}
