import { Module } from '@nestjs/common';
import './jobs/daily-digest.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DisputesModule } from '../disputes/disputes.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { NotificationsLiveResolver } from './live.resolver.js';
import { MessagesModule } from './messages.module.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticeResolver, NoticesResolver } from './notices.resolver.js';
import { ToldByMail } from './told-by-mail.js';
import { WaitingResolver } from './waiting.resolver.js';
import { WaitingList } from './waiting-list.js';

/** What waits for people and what they are told of; letters go out by the module for messages. */
@Module({
  imports: [
    MessagesModule,
    IdentityModule,
    SpacesModule,
    GroupsModule,
    MeetingsModule,
    DecisionsModule,
    ConsultationsModule,
    RecommendationsModule,
    DisputesModule,
    PollsModule,
  ],
  providers: [
    WaitingList,
    WaitingResolver,
    NoticesQueries,
    NoticesResolver,
    NoticeResolver,
    NotificationsLiveResolver,
    ToldByMail,
  ],
})
export class NotificationsModule {}
