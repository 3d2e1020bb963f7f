import { ACTION_STATUSES, ATTENDANCES, MEETING_STATUSES } from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const MeetingStatusEnum = enumOf(MEETING_STATUSES);
registerEnumType(MeetingStatusEnum, { name: 'MeetingStatus' });

export const AttendanceEnum = enumOf(ATTENDANCES);
registerEnumType(AttendanceEnum, { name: 'AttendanceKind' });

export const ActionStatusEnum = enumOf(ACTION_STATUSES);
registerEnumType(ActionStatusEnum, { name: 'ActionStatus' });

@ObjectType('Meeting', { description: 'A meeting of a task group.' })
export class MeetingType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field({ description: 'The zone in which it is announced, for example Europe/London.' }) timeZone: string;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true, description: 'Where one joins from afar.' }) link: string | null;
  @Field(() => MeetingStatusEnum) status: string;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => Int, { name: 'revision', description: 'How often it was changed or cancelled.' })
  sequence: number;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) minutesApprovedAt: Date | null;
}

export const MeetingConnection = connectionOf(MeetingType, 'Meeting');

@ObjectType('AgendaItem', { description: 'One item of a meeting’s agenda.' })
export class AgendaItemType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Its place, from 1.' }) ordinal: number;
  @Field() title: string;
  @Field(() => Int, { nullable: true, description: 'Minutes planned for it.' }) minutes: number | null;
}

@ObjectType('AttendanceEntry', {
  description: 'That somebody was at a meeting for an organisation, or sent apologies.',
})
export class AttendanceEntryType {
  @Field(() => ID) id: string;
  @Field(() => AttendanceEnum) kind: string;
}

@ObjectType('GroupAction', { description: 'Something that a person of a task group undertook to do.' })
export class GroupActionType {
  @Field(() => ID) id: string;
  @Field() what: string;
  @Field(() => CalendarDate) dueDate: string;
  @Field(() => ActionStatusEnum) status: string;
  @Field(() => String, { nullable: true, description: 'What was said when it was settled last.' })
  note: string | null;
  @Field() createdAt: Date;
}

export const GroupActionConnection = connectionOf(GroupActionType, 'GroupAction');

@ObjectType('CalendarFeed', {
  description: 'That the viewer’s meetings and due dates can be read at a secret address.',
})
export class CalendarFeedType {
  @Field() madeAt: Date;
}
