import { Module } from '@nestjs/common';
import { AffiliationsQueries } from './affiliations.queries.js';
import { AffiliationsResolver, PersonAffiliationsResolver } from './affiliations.resolver.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { OrganisationsService } from './organisations.service.js';
import './organisations.personal-data.js';

/** Organisations, their sectors, and people's ties to them. */
@Module({
  providers: [
    OrganisationsService,
    OrganisationsResolver,
    AffiliationsQueries,
    AffiliationsResolver,
    PersonAffiliationsResolver,
  ],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
