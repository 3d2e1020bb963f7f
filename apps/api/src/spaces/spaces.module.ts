import { forwardRef, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { MandateChangesResolver, MandateResolver } from './mandate.resolver.js';
import { MilestoneReportsResolver, MilestonesResolver } from './milestones.resolver.js';
import { RolesQueries } from './roles.queries.js';
import { InstallationResolver, RolesResolver, SpaceRolesResolver } from './roles.resolver.js';
import { RolesService } from './roles.service.js';
import { SpacesQueries } from './spaces.queries.js';
import { SpacesResolver } from './spaces.resolver.js';
import { SpacesService } from './spaces.service.js';
import './spaces.personal-data.js';

/** Spaces: goal, target date, timeline, who takes part. */
@Module({
  imports: [OrganisationsModule, forwardRef(() => IdentityModule)],
  providers: [
    SpacesService,
    SpacesQueries,
    SpacesResolver,
    RolesService,
    RolesQueries,
    RolesResolver,
    SpaceRolesResolver,
    InstallationResolver,
    MandateResolver,
    MandateChangesResolver,
    MilestonesResolver,
    MilestoneReportsResolver,
  ],
  exports: [SpacesService, SpacesQueries, RolesService, RolesQueries],
})
export class SpacesModule {}
