import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { ViewerType } from '../identity/identity.types.js';
import { connectionOf } from '../platform/graphql/pages.js';

@ObjectType('Passkey', { description: 'A passkey with which the viewer can sign in.' })
export class PasskeyType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({
    description: 'Whether it is kept in more than one place, so that losing a device does not lose it.',
  })
  backedUp: boolean;
  @Field(() => Boolean, {
    description: 'Whether positions can be signed with it: its public key is named in the log.',
  })
  signs: boolean;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) lastUsedAt: Date | null;
}

export const PasskeyConnection = connectionOf(PasskeyType, 'Passkey');

@InputType({ description: 'What a browser gives back when a passkey was made; bytes are base64url.' })
export class RegisterPasskeyInput extends MutationInput {
  @Field({ description: 'What its owner calls it.' }) name: string;
  @Field() credentialId: string;
  @Field() clientDataJson: string;
  @Field() attestationObject: string;
  @Field(() => [String]) transports: string[];
}

@InputType({ description: 'What a browser gives back when a passkey was used; bytes are base64url.' })
export class SignInWithPasskeyInput extends MutationInput {
  @Field() credentialId: string;
  @Field() clientDataJson: string;
  @Field() authenticatorData: string;
  @Field() signature: string;
  @Field(() => String, { nullable: true }) userHandle?: string | null;
}

@InputType()
export class RemovePasskeyInput extends MutationInput {
  @Field(() => ID) passkeyId: string;
}

@ObjectType()
export class RegisterPasskeyPayload {
  @Field(() => PasskeyType) passkey: PasskeyType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class SignInWithPasskeyPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}

@ObjectType()
export class RemovePasskeyPayload {
  @Field(() => ID) removedPasskeyId: string;
  @Field(() => ActType) act: ActType;
}
