import { INVITATION_STATES, type InvitationState } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../../acts/acts.types.js';
import { MutationInput } from '../../acts/mutation-input.js';
import { enumOf } from '../../platform/graphql/enums.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { PersonType, RoleEnum, ViewerType } from '../identity.types.js';

export const InvitationStateEnum = enumOf(INVITATION_STATES);
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });

@ObjectType('Invitation', { description: 'Somebody was asked to come in.' })
export class InvitationType {
  @Field(() => ID) id: string;
  @Field() createdAt: Date;
  @Field({ description: 'When the newest letter was sent.' }) sentAt: Date;
  @Field() expiresAt: Date;
  @Field(() => Date, { nullable: true }) acceptedAt: Date | null;
}

export const InvitationConnection = connectionOf(InvitationType, 'Invitation');

@ObjectType('OfferedRole')
export class OfferedRoleType {
  @Field(() => RoleEnum) role: string;
  @Field(() => String, { nullable: true }) spaceTitle: string | null;
  @Field(() => String, { nullable: true }) taskGroupTitle: string | null;
  @Field(() => String, { nullable: true }) organisationName: string | null;
}

@ObjectType('InvitationOffer', { description: 'What the link of an invitation offers to whoever holds it.' })
export class InvitationOfferType {
  @Field(() => InvitationStateEnum) state: string;
  @Field() name: string;
  @Field({ description: 'The address that they will sign in with.' }) email: string;
  @Field(() => String, { nullable: true, description: 'Who invited them; null for the system.' })
  invitedBy: string | null;
  @Field(() => String, { nullable: true, description: 'The space; null for the whole installation.' })
  spaceTitle: string | null;
  @Field() expiresAt: Date;
  @Field(() => [OfferedRoleType], { description: 'Roles that wait for them.' })
  roles: readonly OfferedRoleType[];
}

@InputType()
export class InvitationFilter {
  @Field(() => InvitationStateEnum, { nullable: true }) state?: InvitationState | null;
  @Field(() => String, { nullable: true, description: 'A part of the name or the address.' })
  text?: string | null;
}

@InputType()
export class InvitePersonInput extends MutationInput {
  @Field() email: string;
  @Field() name: string;
  @Field(() => String, { nullable: true, description: 'The space; left out for the whole installation.' })
  spaceSlug?: string | null;
}

@InputType()
export class ResendInvitationInput extends MutationInput {
  @Field(() => ID) invitationId: string;
}

@InputType()
export class RevokeInvitationInput extends MutationInput {
  @Field(() => ID) invitationId: string;
}

@InputType()
export class AcceptInvitationInput extends MutationInput {
  @Field({ description: 'What the link of the letter carries.' }) token: string;
  @Field() password: string;
}

@ObjectType()
export class InvitePersonPayload {
  @Field(() => InvitationType) invitation: InvitationType;
  @Field(() => PersonType) person: PersonType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class ResendInvitationPayload {
  @Field(() => InvitationType) invitation: InvitationType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class RevokeInvitationPayload {
  @Field(() => InvitationType) invitation: InvitationType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class AcceptInvitationPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}
