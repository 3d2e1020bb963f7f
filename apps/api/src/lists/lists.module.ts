import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ListExports } from './list-exports.js';
import { ListImporter } from './list-importer.js';
import { ListPlanner } from './list-planner.js';
import { ListsController } from './lists.controller.js';
import { ListsQueries } from './lists.queries.js';

/** Lists of people and organisations as files: read in after a preview, and written for spreadsheets. */
@Module({
  imports: [IdentityModule, OrganisationsModule, SpacesModule, GroupsModule],
  providers: [ListPlanner, ListImporter, ListsQueries, ListExports],
  controllers: [ListsController],
})
export class ListsModule {}
