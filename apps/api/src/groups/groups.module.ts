import { forwardRef, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { GroupPlaces } from './group-places.js';
import { GroupsQueries } from './groups.queries.js';
import { GroupsResolver } from './groups.resolver.js';
import { GroupsService } from './groups.service.js';
import { JoinRequests } from './join-requests.js';
import { GroupJoinRequestsResolver, JoinRequestsResolver } from './join-requests.resolver.js';
import { MembershipsResolver } from './memberships.resolver.js';
import { Places } from './places.js';
import { PlacesService } from './places.service.js';
import { SpaceGroupsResolver } from './space-groups.resolver.js';
import './groups.personal-data.js';

/** Task groups: who sits in them, for whom, and who asks to. */
@Module({
  imports: [SpacesModule, OrganisationsModule, forwardRef(() => IdentityModule)],
  providers: [
    GroupsService,
    GroupPlaces,
    JoinRequests,
    GroupsQueries,
    GroupsResolver,
    MembershipsResolver,
    Places,
    PlacesService,
    JoinRequestsResolver,
    GroupJoinRequestsResolver,
    SpaceGroupsResolver,
  ],
  exports: [GroupsService, GroupPlaces, JoinRequests, GroupsQueries, Places, PlacesService],
})
export class GroupsModule {}
