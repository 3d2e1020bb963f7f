import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Json } from '../platform/graphql/scalars.js';
import { PositionAnswerEnum } from './decisions.types.js';

@InputType({ description: 'The answer that one is about to give, to be signed with a passkey.' })
export class PositionToSignInput {
  @Field({ description: 'SHA-256 of the words in question.' }) versionSha256: string;
  @Field(() => PositionAnswerEnum) answer: string;
  @Field(() => String, { nullable: true }) reasons?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Of an objection.' }) clauseIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Of an objection.' }) wouldResolve?: string | null;
}

@ObjectType({ description: 'A statement to be signed with a passkey, within five minutes, once.' })
export class PositionToSign {
  @Field({ description: 'When it was given out; part of what is signed.' }) statedAt: Date;
  @Field({ description: 'What makes it unique; part of what is signed.' }) nonce: string;
  @Field(() => Json, {
    description:
      'PublicKeyCredentialRequestOptions of WebAuthn, as JSON; the challenge is the SHA-256 of the statement.',
  })
  options: unknown;
}

@InputType({
  description: 'A statement that was given out, and what a browser gives back for it; bytes are base64url.',
})
export class PositionSignatureInput {
  @Field() statedAt: Date;
  @Field() nonce: string;
  @Field() credentialId: string;
  @Field() clientDataJson: string;
  @Field() authenticatorData: string;
  @Field() signature: string;
  @Field(() => String, { nullable: true }) userHandle?: string | null;
}
