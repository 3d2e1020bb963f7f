import { GROUP_STATUSES, JOIN_REQUEST_STATUSES, QUORUM_PERCENT } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { RoleEnum } from '../identity/identity.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const TaskGroupStatusEnum = enumOf(GROUP_STATUSES);
registerEnumType(TaskGroupStatusEnum, { name: 'TaskGroupStatus' });

export const JoinRequestStatusEnum = enumOf(JOIN_REQUEST_STATUSES);
registerEnumType(JoinRequestStatusEnum, { name: 'JoinRequestStatus' });

@ObjectType('TaskGroup')
export class TaskGroupType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() purpose: string;
  @Field({ description: 'What it was set up with; it works by these until it adopts a version.' })
  termsOfReference: string;
  @Field({ description: 'Whether its terms of reference count silence as consent.' })
  silenceIsConsent: boolean;
  @Field(() => Int, {
    description:
      'Per cent of the seats that must have answered where a majority decides, by its terms of reference.',
  })
  quorumPercent: number;
  @Field({ description: 'Whether its co-chairs must come from two different sectors.' })
  coChairsFromTwoSectors: boolean;
  @Field(() => TaskGroupStatusEnum) status: string;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'How it ended; null until it is closed.' })
  finalReport: string | null;
}

export const TaskGroupConnection = connectionOf(TaskGroupType, 'TaskGroup');

@ObjectType('Membership', { description: 'A person’s place in a task group, for an organisation.' })
export class MembershipType {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: string;
  @Field({ description: 'Lent to the organisation they speak for.' }) seconded: boolean;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was ended at once.' }) endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it ends, where somebody ended it.' })
  endReason: string | null;
}

export const MembershipConnection = connectionOf(MembershipType, 'Membership');

@ObjectType('JoinRequest', { description: 'Somebody asks to join a task group for an organisation.' })
export class JoinRequestType {
  @Field(() => ID) id: string;
  @Field() reasons: string;
  @Field(() => JoinRequestStatusEnum) status: string;
  @Field() requestedAt: Date;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'The reasons of whoever answered.' })
  answer: string | null;
}

export const JoinRequestConnection = connectionOf(JoinRequestType, 'JoinRequest');

@ObjectType('TermsAdoption', {
  description: 'That a group works by a version of its terms of reference from then on.',
})
export class TermsAdoptionType {
  @Field(() => ID) id: string;
  @Field({ description: 'Whether these terms count silence as consent.' }) silenceIsConsent: boolean;
  @Field(() => Int, {
    description: 'Per cent of the seats that must have answered where a majority decides.',
  })
  quorumPercent: number;
  @Field() adoptedAt: Date;
}

export const TermsAdoptionConnection = connectionOf(TermsAdoptionType, 'TermsAdoption');

@InputType()
export class CreateTaskGroupInput extends MutationInput {
  @Field() spaceSlug: string;
  @Field() title: string;
  @Field() purpose: string;
  @Field() termsOfReference: string;
  @Field({ defaultValue: false }) silenceIsConsent: boolean;
  @Field(() => Int, {
    defaultValue: QUORUM_PERCENT,
    description: 'Per cent of the seats that must have answered where a majority decides: 0 to 100.',
  })
  quorumPercent: number;
}

@ObjectType()
export class CreateTaskGroupPayload {
  @Field(() => TaskGroupType) taskGroup: TaskGroupType;
  @Field(() => ActType) act: ActType;
}
