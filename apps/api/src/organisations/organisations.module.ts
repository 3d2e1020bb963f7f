import { forwardRef, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { AffiliationsQueries } from './affiliations.queries.js';
import { AffiliationsResolver } from './affiliations.resolver.js';
import { AffiliationsService } from './affiliations.service.js';
import { OrganisationLists } from './organisation-lists.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { OrganisationsService } from './organisations.service.js';
import './organisations.personal-data.js';

/** Organisations, their sectors, and people's ties to them. */
@Module({
  imports: [forwardRef(() => IdentityModule)],
  providers: [
    OrganisationsService,
    OrganisationLists,
    OrganisationsQueries,
    OrganisationsResolver,
    AffiliationsService,
    AffiliationsQueries,
    AffiliationsResolver,
  ],
  exports: [
    OrganisationLists,
    OrganisationsService,
    OrganisationsQueries,
    AffiliationsService,
    AffiliationsQueries,
  ],
})
export class OrganisationsModule {}
