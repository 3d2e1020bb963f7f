import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryResolver, PersonRolesResolver } from './directory.resolver.js';
import {
  AffiliationPersonResolver,
  OrganisationPeopleResolver,
  PersonAffiliationsResolver,
} from './organisation-people.resolver.js';
import { PeopleVisibility } from './people-visibility.js';

/** Who is here: people and organisations, as far as each may know of the others. */
@Module({
  imports: [IdentityModule, OrganisationsModule, SpacesModule, GroupsModule],
  providers: [
    PeopleVisibility,
    DirectoryQueries,
    DirectoryResolver,
    PersonRolesResolver,
    OrganisationPeopleResolver,
    PersonAffiliationsResolver,
    AffiliationPersonResolver,
  ],
  exports: [PeopleVisibility],
})
export class DirectoryModule {}
