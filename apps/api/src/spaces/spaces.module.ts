import { forwardRef, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { MilestoneReportsResolver, MilestonesResolver } from './milestones.resolver.js';
import { SpacesQueries } from './spaces.queries.js';
import { SpacesResolver } from './spaces.resolver.js';
import { SpacesService } from './spaces.service.js';

/** Spaces: goal, target date, timeline, who takes part. */
@Module({
  imports: [OrganisationsModule, forwardRef(() => IdentityModule)],
  providers: [SpacesService, SpacesQueries, SpacesResolver, MilestonesResolver, MilestoneReportsResolver],
  exports: [SpacesService],
})
export class SpacesModule {}
