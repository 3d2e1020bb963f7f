import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { RecommendationsQueries } from './recommendations.queries.js';
import {
  DecisionRecommendationResolver,
  GovernmentResponsesResolver,
  RecommendationsResolver,
} from './recommendations.resolver.js';
import './recommendations.personal-data.js';

/** Carried decisions sent to government, and what it answered. */
@Module({
  imports: [SpacesModule, GroupsModule, IdentityModule, OrganisationsModule, DraftingModule, DecisionsModule],
  providers: [
    RecommendationsQueries,
    RecommendationsResolver,
    GovernmentResponsesResolver,
    DecisionRecommendationResolver,
  ],
  exports: [RecommendationsQueries],
})
export class RecommendationsModule {}
