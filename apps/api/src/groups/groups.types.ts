import { GROUP_STATUSES } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { RoleEnum } from '../identity/identity.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const TaskGroupStatusEnum = enumOf(GROUP_STATUSES);
registerEnumType(TaskGroupStatusEnum, { name: 'TaskGroupStatus' });

@ObjectType('TaskGroup')
export class TaskGroupType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() purpose: string;
  @Field() termsOfReference: string;
  @Field({ description: 'Whether its terms of reference count silence as consent.' })
  silenceIsConsent: boolean;
  @Field(() => TaskGroupStatusEnum) status: string;
  @Field() createdAt: Date;
}

export const TaskGroupConnection = connectionOf(TaskGroupType, 'TaskGroup');

@ObjectType('Membership', { description: 'A person’s place in a task group, for an organisation.' })
export class MembershipType {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: string;
  @Field({ description: 'Lent to the organisation they speak for.' }) seconded: boolean;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
}

export const MembershipConnection = connectionOf(MembershipType, 'Membership');

@InputType()
export class CreateTaskGroupInput extends MutationInput {
  @Field() spaceSlug: string;
  @Field() title: string;
  @Field() purpose: string;
  @Field() termsOfReference: string;
  @Field({ defaultValue: false }) silenceIsConsent: boolean;
}

@ObjectType()
export class CreateTaskGroupPayload {
  @Field(() => TaskGroupType) taskGroup: TaskGroupType;
  @Field(() => ActType) act: ActType;
}
