import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PresenceResolver } from './presence.resolver.js';
import { PresenceBoardModule } from './presence-board.module.js';

/** Who is in a task group's rooms now. */
@Module({
  imports: [PresenceBoardModule, GroupsModule, IdentityModule, OrganisationsModule],
  providers: [PresenceResolver],
})
export class PresenceModule {}
