import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ClosingTime } from './closing-time.js';
import {
  DraftDecisionsResolver,
  GroupDecisionsResolver,
  VersionDecisionsResolver,
} from './decision-links.resolver.js';
import { DecisionLogResolver } from './decision-log.resolver.js';
import { DecisionParts } from './decision-parts.js';
import { ObjectionsResolver, PositionsResolver, SeatsResolver } from './decision-parts.resolver.js';
import { DecisionRecords } from './decision-records.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionsResolver } from './decisions.resolver.js';
import { DecisionsService } from './decisions.service.js';
import './decisions.personal-data.js';

/** Questions put to a group, who answered what on which words, and how they came out. */
@Module({
  imports: [SpacesModule, GroupsModule, IdentityModule, OrganisationsModule, DraftingModule],
  providers: [
    DecisionsService,
    DecisionsQueries,
    DecisionRecords,
    DecisionParts,
    ClosingTime,
    DecisionsResolver,
    DecisionLogResolver,
    SeatsResolver,
    PositionsResolver,
    ObjectionsResolver,
    GroupDecisionsResolver,
    DraftDecisionsResolver,
    VersionDecisionsResolver,
  ],
  exports: [DecisionsService, DecisionsQueries, DecisionParts],
})
export class DecisionsModule {}
