import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { approveMinutes } from './acts/approve-minutes.js';
import { beginMinutes } from './acts/begin-minutes.js';
import { cancelMeeting } from './acts/cancel-meeting.js';
import { changeMeeting } from './acts/change-meeting.js';
import { recordAttendance } from './acts/record-attendance.js';
import { scheduleMeeting } from './acts/schedule-meeting.js';
import type { Meeting } from './entities/meeting.js';
import {
  ApproveMinutesInput,
  BeginMinutesInput,
  CancelMeetingInput,
  ChangeMeetingInput,
  MeetingPayload,
  RecordAttendanceInput,
  ScheduleMeetingInput,
} from './meetings.inputs.js';
import { MeetingsQueries } from './meetings.queries.js';
import { AgendaItemType, AttendanceEntryType, GroupActionConnection, MeetingType } from './meetings.types.js';

@Resolver(() => MeetingType)
export class MeetingsResolver {
  constructor(
    private readonly queries: MeetingsQueries,
    private readonly groups: GroupsService,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => MeetingType, { nullable: true })
  @Reads('meeting.read')
  meeting(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.meeting(ctx, id);
  }

  @Mutation(() => MeetingPayload)
  @Performs(scheduleMeeting)
  async scheduleMeeting(@Ctx() ctx: RequestContext, @Args('input') input: ScheduleMeetingInput) {
    const { result, act } = await this.door.perform(ctx, scheduleMeeting, input);
    return { meeting: await this.queries.meeting(ctx, result.meetingId), act };
  }

  @Mutation(() => MeetingPayload)
  @Performs(changeMeeting)
  async changeMeeting(@Ctx() ctx: RequestContext, @Args('input') input: ChangeMeetingInput) {
    const { result, act } = await this.door.perform(ctx, changeMeeting, input);
    return { meeting: await this.queries.meeting(ctx, result.meetingId), act };
  }

  @Mutation(() => MeetingPayload)
  @Performs(cancelMeeting)
  async cancelMeeting(@Ctx() ctx: RequestContext, @Args('input') input: CancelMeetingInput) {
    const { result, act } = await this.door.perform(ctx, cancelMeeting, input);
    return { meeting: await this.queries.meeting(ctx, result.meetingId), act };
  }

  @Mutation(() => MeetingPayload)
  @Performs(recordAttendance)
  async recordAttendance(@Ctx() ctx: RequestContext, @Args('input') input: RecordAttendanceInput) {
    const { result, act } = await this.door.perform(ctx, recordAttendance, input);
    return { meeting: await this.queries.meeting(ctx, result.meetingId), act };
  }

  @Mutation(() => MeetingPayload)
  @Performs(beginMinutes)
  async beginMinutes(@Ctx() ctx: RequestContext, @Args('input') input: BeginMinutesInput) {
    const { result, act } = await this.door.perform(ctx, beginMinutes, input);
    return { meeting: await this.queries.meeting(ctx, result.meetingId), act };
  }

  @Mutation(() => MeetingPayload)
  @Performs(approveMinutes)
  async approveMinutes(@Ctx() ctx: RequestContext, @Args('input') input: ApproveMinutesInput) {
    const { result, act } = await this.door.perform(ctx, approveMinutes, input);
    return { meeting: await this.queries.meeting(ctx, result.meetingId), act };
  }

  @ResolveField(() => TaskGroupType)
  @Guards('Meeting', 'group.read')
  taskGroup(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return this.groups.group(ctx, meeting.groupId);
  }

  @ResolveField(() => PersonType)
  createdBy(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, meeting.createdById);
  }

  @ResolveField(() => [AgendaItemType])
  agenda(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return this.queries.agenda(ctx, meeting.id);
  }

  @ResolveField(() => [AttendanceEntryType])
  attendance(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return this.queries.attendance(ctx, meeting.id);
  }

  @ResolveField(() => GroupActionConnection, { description: 'Actions given in it, by due date.' })
  actions(@Ctx() ctx: RequestContext, @Parent() meeting: Meeting, @Args() args: PageArgs) {
    return this.queries.actionsOf(ctx, meeting.id, args);
  }

  @ResolveField(() => DraftType, {
    nullable: true,
    description: 'The minutes as they are written; null before they are begun.',
  })
  @Guards('Meeting', 'draft.read')
  minutes(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return meeting.minutesDraftId === null ? null : this.drafting.readableDraft(ctx, meeting.minutesDraftId);
  }

  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'The minutes as the group approved them; null before it has.',
  })
  @Guards('Meeting', 'version.read')
  async approvedMinutes(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    if (meeting.minutesVersionId === null) return null;
    const version = await this.drafting.version(ctx, meeting.minutesVersionId);
    const subject = await this.drafting.versionPolicySubject(ctx, version);
    return ctx.allows('version.read', subject) ? version : null;
  }

  @ResolveField(() => MeetingType, { nullable: true, description: 'The meeting that approved the minutes.' })
  minutesApprovedIn(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return this.queries.optionalMeeting(ctx, meeting.minutesApprovedInId);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(meeting: Meeting, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, meeting);
  }
}
