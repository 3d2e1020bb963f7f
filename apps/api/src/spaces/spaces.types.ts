import { MILESTONE_STATUSES, SPACE_STATUSES } from '@concordat/domain';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const SpaceStatusEnum = enumOf(SPACE_STATUSES);
registerEnumType(SpaceStatusEnum, { name: 'SpaceStatus' });
export const MilestoneStatusEnum = enumOf(MILESTONE_STATUSES);
registerEnumType(MilestoneStatusEnum, { name: 'MilestoneStatus' });

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
