import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AcceptedAmendments } from './accepted-amendments.js';
import { AmendmentRepliesResolver, AmendmentRevisionsResolver } from './amendment-parts.resolver.js';
import { AmendmentsQueries } from './amendments.queries.js';
import { AmendmentsResolver } from './amendments.resolver.js';
import { AmendmentsService } from './amendments.service.js';
import { DraftAmendmentsResolver } from './draft-amendments.resolver.js';
import './amendments.personal-data.js';

/** Amendments to drafts: what is proposed, how it stands to the text, what became of it. */
@Module({
  imports: [DraftingModule, GroupsModule, IdentityModule, OrganisationsModule],
  providers: [
    AmendmentsService,
    AcceptedAmendments,
    AmendmentsQueries,
    AmendmentsResolver,
    AmendmentRevisionsResolver,
    AmendmentRepliesResolver,
    DraftAmendmentsResolver,
  ],
  exports: [AmendmentsService, AmendmentsQueries],
})
export class AmendmentsModule {}
