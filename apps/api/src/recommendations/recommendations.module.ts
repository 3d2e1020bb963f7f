import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DisputesModule } from '../disputes/disputes.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { RecommendationFieldsResolver } from './recommendation-fields.resolver.js';
import { RecommendationPartsQueries } from './recommendation-parts.queries.js';
import {
  AcknowledgementsResolver,
  DecisionRecommendationResolver,
  GovernmentResponsesResolver,
} from './recommendation-parts.resolver.js';
import { RecommendationReminders } from './recommendation-reminders.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import { RecommendationsResolver } from './recommendations.resolver.js';
import { RecommendationsService } from './recommendations.service.js';
import { RecommendationsWaiting } from './recommendations.waiting.js';
import './recommendations.personal-data.js';

/** Carried decisions sent to government, and what it answered. */
@Module({
  imports: [
    SpacesModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
    DraftingModule,
    DecisionsModule,
    DisputesModule,
  ],
  providers: [
    RecommendationsService,
    RecommendationsQueries,
    RecommendationPartsQueries,
    RecommendationsWaiting,
    RecommendationReminders,
    RecommendationsResolver,
    RecommendationFieldsResolver,
    AcknowledgementsResolver,
    GovernmentResponsesResolver,
    DecisionRecommendationResolver,
  ],
  exports: [RecommendationsWaiting, RecommendationsQueries, RecommendationPartsQueries],
})
export class RecommendationsModule {}
