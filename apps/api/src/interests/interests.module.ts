import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { SubstitutionsModule } from '../substitutions/substitutions.module.js';
import { InterestsQueries } from './interests.queries.js';
import {
  GroupInterestsResolver,
  InterestsResolver,
  OrganisationInterestsResolver,
  PersonInterestsResolver,
} from './interests.resolver.js';
import { InterestsService } from './interests.service.js';
import './interests.personal-data.js';

/** The register of interests: what people and organisations declare, and where it applies. */
@Module({
  imports: [
    DirectoryModule,
    IdentityModule,
    OrganisationsModule,
    SpacesModule,
    GroupsModule,
    SubstitutionsModule,
  ],
  providers: [
    InterestsService,
    InterestsQueries,
    InterestsResolver,
    PersonInterestsResolver,
    OrganisationInterestsResolver,
    GroupInterestsResolver,
  ],
  exports: [InterestsService],
})
export class InterestsModule {}
