import { forwardRef, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { GroupsQueries } from './groups.queries.js';
import { GroupsResolver } from './groups.resolver.js';
import { GroupsService } from './groups.service.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { Places } from './places.js';
import { SpaceGroupsResolver } from './space-groups.resolver.js';

/** Task groups: who sits in them, for whom. */
@Module({
  imports: [SpacesModule, OrganisationsModule, forwardRef(() => IdentityModule)],
  providers: [GroupsService, GroupsQueries, GroupsResolver, MembershipsResolver, Places, SpaceGroupsResolver],
  exports: [GroupsService, GroupsQueries, Places],
})
export class GroupsModule {}
