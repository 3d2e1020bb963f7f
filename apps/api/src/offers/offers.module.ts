import { Module } from '@nestjs/common';
import { AmendmentsModule } from '../amendments/amendments.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { OffersQueries } from './offers.queries.js';
import { ObjectionOffersResolver, OfferRepliesResolver, OffersResolver } from './offers.resolver.js';
import { OffersService } from './offers.service.js';
import './offers.personal-data.js';

/** Amendments that are offered to meet objections, and what the organisations that objected say of them. */
@Module({
  imports: [
    AmendmentsModule,
    DecisionsModule,
    DraftingModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
  ],
  providers: [OffersService, OffersQueries, ObjectionOffersResolver, OffersResolver, OfferRepliesResolver],
})
export class OffersModule {}
