import { forwardRef, Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SubstitutionsQueries } from './substitutions.queries.js';
import {
  GroupSubstitutionsResolver,
  MembershipSubstitutionResolver,
  SubstitutionsResolver,
} from './substitutions.resolver.js';
import { SubstitutionsService } from './substitutions.service.js';
import './substitutions.personal-data.js';

/** Who speaks in whose place, for a period. */
@Module({
  imports: [
    forwardRef(() => GroupsModule),
    forwardRef(() => IdentityModule),
    forwardRef(() => OrganisationsModule),
  ],
  providers: [
    SubstitutionsService,
    SubstitutionsQueries,
    SubstitutionsResolver,
    GroupSubstitutionsResolver,
    MembershipSubstitutionResolver,
  ],
  exports: [SubstitutionsService, SubstitutionsQueries],
})
export class SubstitutionsModule {}
