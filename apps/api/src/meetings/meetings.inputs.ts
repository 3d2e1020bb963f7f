import type { ActionStatus, Attendance } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import {
  ActionStatusEnum,
  AttendanceEnum,
  CalendarFeedType,
  GroupActionType,
  MeetingType,
} from './meetings.types.js';

@InputType()
export class AgendaItemInput {
  @Field() title: string;
  @Field(() => ID, { nullable: true, description: 'Who leads it.' }) leadId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Minutes planned for it.' }) minutes?: number | null;
  @Field(() => ID, { nullable: true }) draftId?: string | null;
  @Field(() => ID, { nullable: true }) decisionId?: string | null;
  @Field(() => ID, { nullable: true }) consultationId?: string | null;
}

@InputType({ isAbstract: true })
abstract class AnnouncedInput extends MutationInput {
  @Field() title: string;
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field({ description: 'For example Europe/London.' }) timeZone: string;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => String, { nullable: true, description: 'A web address.' }) link?: string | null;
  @Field(() => [AgendaItemInput], { defaultValue: [] }) agenda: AgendaItemInput[];
}

@InputType()
export class ScheduleMeetingInput extends AnnouncedInput {
  @Field(() => ID) taskGroupId: string;
}

@InputType()
export class ChangeMeetingInput extends AnnouncedInput {
  @Field(() => ID) meetingId: string;
  @Field(() => Int, { nullable: true, description: 'The revision that you know of.' })
  expectedRevision?: number | null;
}

@InputType()
export class CancelMeetingInput extends MutationInput {
  @Field(() => ID) meetingId: string;
  @Field() reason: string;
}

@InputType()
export class AttendanceInput {
  @Field(() => ID) personId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'For whom; the organisation of their place in the group when it is left out.',
  })
  organisationId?: string | null;
  @Field(() => AttendanceEnum) kind: Attendance;
}

@InputType()
export class RecordAttendanceInput extends MutationInput {
  @Field(() => ID) meetingId: string;
  @Field(() => [AttendanceInput], { description: 'All of it: what was recorded before is replaced.' })
  entries: AttendanceInput[];
}

@InputType()
export class BeginMinutesInput extends MutationInput {
  @Field(() => ID) meetingId: string;
}

@InputType()
export class ApproveMinutesInput extends MutationInput {
  @Field(() => ID) meetingId: string;
  @Field(() => ID, { description: 'The latest version of the minutes.' }) versionId: string;
  @Field(() => ID, { description: 'The later meeting in which the group approved them.' })
  approvedInId: string;
}

@InputType()
export class AssignActionInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field() what: string;
  @Field(() => ID) ownerId: string;
  @Field(() => CalendarDate) dueDate: string;
  @Field(() => ID, { nullable: true, description: 'The meeting in which it was given.' })
  meetingId?: string | null;
}

@InputType()
export class ChangeActionInput extends MutationInput {
  @Field(() => ID) actionId: string;
  @Field() what: string;
  @Field(() => ID) ownerId: string;
  @Field(() => CalendarDate) dueDate: string;
}

@InputType()
export class SettleActionInput extends MutationInput {
  @Field(() => ID) actionId: string;
  @Field(() => ActionStatusEnum) status: ActionStatus;
  @Field(() => String, { nullable: true, description: 'Needed where it is dropped.' }) note?: string | null;
}

@InputType()
export class MakeCalendarFeedInput extends MutationInput {}

@InputType()
export class RevokeCalendarFeedInput extends MutationInput {}

@ObjectType()
export class MeetingPayload {
  @Field(() => MeetingType) meeting: MeetingType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class GroupActionPayload {
  @Field(() => GroupActionType) action: GroupActionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class MakeCalendarFeedPayload {
  @Field(() => CalendarFeedType) calendarFeed: CalendarFeedType;
  @Field(() => String, {
    nullable: true,
    description: 'The secret address, this once; null when the same request is sent again.',
  })
  address: string | null;
}

@ObjectType()
export class RevokeCalendarFeedPayload {
  @Field() revoked: boolean;
}
