import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { DecisionChainResolver, EntryChainResolver, PutVersionResolver } from './chain.resolver.js';
import { ChainExport } from './chain-export.js';
import { DecisionChains } from './chains.js';
import { LogExportController } from './log-export.controller.js';
import { LogExport } from './log-export.js';

/** What stands around the entries of the decision log: the chain from draft to answer, and the log as a file. */
@Module({
  imports: [
    SpacesModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
    DraftingModule,
    CommentsModule,
    DecisionsModule,
    RecommendationsModule,
    LedgerModule,
  ],
  controllers: [LogExportController],
  providers: [
    DecisionChains,
    ChainExport,
    LogExport,
    EntryChainResolver,
    DecisionChainResolver,
    PutVersionResolver,
  ],
})
export class DecisionLogModule {}
