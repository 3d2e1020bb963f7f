import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { ViewerType } from '../identity/identity.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

/**
 * What can be done with who came back from a provider: link them to the account that is signed in, sign in to the
 * account with that address first, accept the invitation for it; or nothing, since the account that is signed in has
 * another address, or nobody here has that one.
 */
export const PENDING_STEPS = ['link', 'sign_in_first', 'accept', 'other_address', 'stranger'] as const;
export type PendingStep = (typeof PENDING_STEPS)[number];
export const PendingStepEnum = enumOf(PENDING_STEPS);
registerEnumType(PendingStepEnum, { name: 'PendingProviderStep' });

@ObjectType('Provider', { description: 'An OpenID Connect provider with which one can sign in.' })
export class ProviderType {
  @Field(() => ID, { description: 'It begins at /providers/<key>/start.' }) key: string;
  @Field() name: string;
}

@ObjectType('PendingProvider', {
  description: 'Who this browser came back as from a provider; for ten minutes.',
})
export class PendingProviderType {
  @Field(() => ProviderType) provider: ProviderType;
  @Field({ description: 'The address that the provider has verified.' }) email: string;
  @Field(() => PendingStepEnum) step: string;
}

@ObjectType('ProviderLink', { description: 'A provider that can sign the viewer in.' })
export class ProviderLinkType {
  @Field(() => ID) id: string;
  @Field({ description: 'What the provider is called.' }) name: string;
  @Field({ description: 'The address by which it was linked.' }) email: string;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) lastUsedAt: Date | null;
}

export const ProviderLinkConnection = connectionOf(ProviderLinkType, 'ProviderLink');

@InputType()
export class LinkProviderInput extends MutationInput {}

@InputType()
export class AcceptWithProviderInput extends MutationInput {}

@InputType()
export class UnlinkProviderInput extends MutationInput {
  @Field(() => ID) linkId: string;
}

@ObjectType()
export class LinkProviderPayload {
  @Field(() => ProviderLinkType) link: ProviderLinkType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class AcceptWithProviderPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}

@ObjectType()
export class UnlinkProviderPayload {
  @Field(() => ID) unlinkedId: string;
  @Field(() => ActType) act: ActType;
}
