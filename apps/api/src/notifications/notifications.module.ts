import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { WaitingResolver } from './waiting.resolver.js';
import { WaitingList } from './waiting-list.js';

/** What waits for people; mail and digests come with their own issue. */
@Module({
  imports: [
    SpacesModule,
    GroupsModule,
    MeetingsModule,
    DecisionsModule,
    ConsultationsModule,
    RecommendationsModule,
  ],
  providers: [WaitingList, WaitingResolver],
})
export class NotificationsModule {}
