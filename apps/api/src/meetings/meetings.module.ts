import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ActionsResolver } from './actions.resolver.js';
import { ActionsWaiting } from './actions.waiting.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { GroupMeetingsResolver } from './group-meetings.resolver.js';
import { AgendaItemsResolver, AttendanceResolver } from './meeting-parts.resolver.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsResolver } from './meetings.resolver.js';
import { MeetingsService } from './meetings.service.js';
import { Reminders } from './reminders.js';
import './meetings.personal-data.js';

/** Meetings of task groups, their minutes, what was undertaken in them, and the calendars that tell of both. */
@Module({
  imports: [
    SpacesModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
    DraftingModule,
    DecisionsModule,
    ConsultationsModule,
  ],
  controllers: [CalendarController],
  providers: [
    MeetingsService,
    MeetingsQueries,
    MeetingsResolver,
    AgendaItemsResolver,
    AttendanceResolver,
    ActionsResolver,
    ActionsWaiting,
    GroupMeetingsResolver,
    CalendarFeeds,
    CalendarResolver,
    Reminders,
  ],
  exports: [MeetingsService, ActionsWaiting, Reminders],
})
export class MeetingsModule {}
