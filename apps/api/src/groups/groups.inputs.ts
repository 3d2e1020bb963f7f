import { GROUP_ROLES, type GroupRole, QUORUM_PERCENT } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { JoinRequestType, MembershipType, TaskGroupType } from './groups.types.js';

export const GroupRoleEnum = enumOf(GROUP_ROLES);
registerEnumType(GroupRoleEnum, { name: 'GroupRole' });

@InputType()
export class AppointMemberInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field(() => ID) personId: string;
  @Field(() => ID, { nullable: true, description: 'Only an observer may sit for none.' })
  organisationId?: string | null;
  @Field(() => GroupRoleEnum) role: GroupRole;
  @Field({ defaultValue: false, description: 'Lent to the organisation they speak for.' }) seconded: boolean;
  @Field(() => CalendarDate, { nullable: true, description: 'The first day; today when it is left out.' })
  from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until?: string | null;
}

@InputType()
export class ChangeMembershipInput extends MutationInput {
  @Field(() => ID) membershipId: string;
  @Field(() => GroupRoleEnum) role: GroupRole;
  @Field(() => ID, {
    nullable: true,
    description: 'The membership of whoever follows as co-chair; needed where the last one steps back.',
  })
  followedById?: string | null;
}

@InputType()
export class EndMembershipInput extends MutationInput {
  @Field(() => ID) membershipId: string;
  @Field() reason: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day; at once when it is left out.' })
  lastDay?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The membership of whoever follows as co-chair; needed where the last one goes.',
  })
  followedById?: string | null;
}

@InputType()
export class SetCoChairRuleInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field() fromTwoSectors: boolean;
  @Field() reason: string;
}

@InputType()
export class AdoptTermsInput extends MutationInput {
  @Field(() => ID, { description: 'The latest version of a text written as terms of reference.' })
  versionId: string;
  @Field({ description: 'Whether these terms count silence as consent.' }) silenceIsConsent: boolean;
  @Field(() => Int, {
    defaultValue: QUORUM_PERCENT,
    description: 'Per cent of the seats that must have answered where a majority decides: 0 to 100.',
  })
  quorumPercent: number;
}

@InputType()
export class RequestToJoinInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field(() => ID, { description: 'One that the viewer speaks for in the space.' }) organisationId: string;
  @Field() reasons: string;
}

@InputType()
export class WithdrawJoinRequestInput extends MutationInput {
  @Field(() => ID) joinRequestId: string;
}

@InputType()
export class AnswerJoinRequestInput extends MutationInput {
  @Field(() => ID) joinRequestId: string;
  @Field() accept: boolean;
  @Field() reasons: string;
}

@InputType()
export class CloseTaskGroupInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field() finalReport: string;
  @Field(() => ID, { nullable: true, description: 'The version with which the group concluded.' })
  concludedVersionId?: string | null;
}

@ObjectType()
export class MembershipPayload {
  @Field(() => MembershipType) membership: MembershipType;
  @Field(() => TaskGroupType) taskGroup: TaskGroupType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class TaskGroupPayload {
  @Field(() => TaskGroupType) taskGroup: TaskGroupType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class JoinRequestPayload {
  @Field(() => JoinRequestType) joinRequest: JoinRequestType;
  @Field(() => ActType) act: ActType;
}
