import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput } from '../../acts/mutation-input.js';
import { ViewerType } from '../identity.types.js';

@InputType()
export class SetUpInstallationInput extends MutationInput {
  @Field({ description: 'What the address that was printed at the start carries.' }) token: string;
  @Field() name: string;
  @Field() email: string;
  @Field() password: string;
}

@ObjectType()
export class SetUpInstallationPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}
