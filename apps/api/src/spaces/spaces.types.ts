import { MILESTONE_STATUSES, SPACE_ROLES, SPACE_STATUSES } from '@concordat/domain';
import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf, PageArgs } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const SpaceStatusEnum = enumOf(SPACE_STATUSES);
registerEnumType(SpaceStatusEnum, { name: 'SpaceStatus' });
export const MilestoneStatusEnum = enumOf(MILESTONE_STATUSES);
registerEnumType(MilestoneStatusEnum, { name: 'MilestoneStatus' });

export const SpaceRoleEnum = enumOf(SPACE_ROLES);
registerEnumType(SpaceRoleEnum, { name: 'SpaceRoleName' });

@ObjectType('Space', {
  description: 'A shared space: a policy goal, its target date and everything under it.',
})
export class SpaceType {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() title: string;
  @Field() goal: string;
  @Field() vision: string;
  @Field(() => CalendarDate) targetDate: string;
  @Field(() => SpaceStatusEnum) status: string;
  @Field({ description: 'Made up for a demonstration.' }) illustrative: boolean;
  @Field() openedAt: Date;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'How it ended.' }) ending: string | null;
}

export const SpaceConnection = connectionOf(SpaceType, 'Space');

@ObjectType('MilestoneReport')
export class MilestoneReportType {
  @Field(() => ID) id: string;
  @Field(() => MilestoneStatusEnum) status: string;
  @Field() note: string;
  @Field({ description: 'Whether it says that the step is done.' }) done: boolean;
  @Field() reportedAt: Date;
}

@ObjectType('Milestone', { description: 'A dated step of the timeline.' })
export class MilestoneType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => CalendarDate) dueDate: string;
}

@ObjectType('SpaceRole', { description: 'A person’s role in a space, or in the installation.' })
export class SpaceRoleType {
  @Field(() => ID) id: string;
  @Field(() => SpaceRoleEnum) role: string;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
}

export const SpaceRoleConnection = connectionOf(SpaceRoleType, 'SpaceRole');

@ObjectType('Installation', { description: 'The installation itself, for its secretariat.' })
export class InstallationType {
  @Field(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo: string[];
}

@ArgsType()
export class SpaceRolesArgs extends PageArgs {
  @Field(() => SpaceRoleEnum, { nullable: true, description: 'Only this role.' }) role?: string | null;
  @Field({ defaultValue: false, description: 'Those that have ended, instead of those that have not.' })
  ended: boolean;
}

@ObjectType()
export class SpacePayload {
  @Field(() => SpaceType) space: SpaceType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class SpaceRolePayload {
  @Field(() => SpaceRoleType) spaceRole: SpaceRoleType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class MilestonePayload {
  @Field(() => MilestoneType) milestone: MilestoneType;
  @Field(() => ActType) act: ActType;
}
