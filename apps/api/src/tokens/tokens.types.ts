import { TOKEN_DAYS_MAX } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { connectionOf } from '../platform/graphql/pages.js';

@ObjectType('AccessToken', { description: 'A token by which a script acts in somebody’s name.' })
export class AccessTokenType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [String], { description: 'Actions of the policy that it reaches.' }) scope: string[];
  @Field() createdAt: Date;
  @Field() expiresAt: Date;
  @Field(() => Date, { nullable: true, description: 'To the minute.' }) lastUsedAt: Date | null;
  @Field(() => Date, { nullable: true }) revokedAt: Date | null;
}

export const AccessTokenConnection = connectionOf(AccessTokenType, 'AccessToken');

@InputType()
export class CreateAccessTokenInput extends MutationInput {
  @Field() name: string;
  @Field(() => [String], {
    description: 'Actions of the policy; the reads that they need are added.',
  })
  scope: string[];
  @Field(() => Int, { description: `How long it lasts; 1 to ${TOKEN_DAYS_MAX}.` }) days: number;
}

@InputType()
export class RevokeAccessTokenInput extends MutationInput {
  @Field(() => ID) tokenId: string;
}

@ObjectType()
export class CreateAccessTokenPayload {
  @Field({ description: 'The token itself. It is told this once and kept nowhere.' }) token: string;
  @Field(() => AccessTokenType) accessToken: AccessTokenType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class RevokeAccessTokenPayload {
  @Field(() => AccessTokenType) accessToken: AccessTokenType;
  @Field(() => ActType) act: ActType;
}
