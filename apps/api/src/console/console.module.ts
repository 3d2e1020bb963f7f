import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ConsoleNeeds } from './console.needs.js';
import { InstallationNeedsResolver, SpaceNeedsResolver } from './console.resolver.js';

/** What the secretariat's console shows of all features at once. */
@Module({
  imports: [SpacesModule, GroupsModule, IdentityModule],
  providers: [ConsoleNeeds, InstallationNeedsResolver, SpaceNeedsResolver],
})
export class ConsoleModule {}
