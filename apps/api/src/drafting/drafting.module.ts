import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PresenceBoardModule } from '../presence/presence-board.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { Authorship } from './authorship.js';
import {
  AuthorShareResolver,
  DraftAuthorshipResolver,
  VersionAuthorshipResolver,
  WrittenPassageResolver,
} from './authorship.resolver.js';
import { ClosedSectionResolver, DraftClosuresResolver } from './closed-sections.resolver.js';
import { CollabGateway } from './collab.gateway.js';
import { CollabAccess } from './collab-access.js';
import { CollabWatch } from './collab-watch.js';
import { DraftArchive } from './draft-archive.js';
import { DraftEdits } from './draft-edits.js';
import { DraftRooms } from './draft-rooms.js';
import { DraftingQueries } from './drafting.queries.js';
import { DraftingService } from './drafting.service.js';
import { DraftsResolver } from './drafts.resolver.js';
import { GroupDraftsResolver } from './group-drafts.resolver.js';
import { DraftHistory } from './history/draft-history.js';
import {
  DraftHistoryResolver,
  DraftMomentResolver,
  DraftTextResolver,
  DraftWriterResolver,
} from './history/draft-history.resolver.js';
import { FileConverter } from './imports/file-converter.js';
import { ImportsController } from './imports/imports.controller.js';
import { NewDrafts } from './new-drafts.js';
import { SectionClosures } from './section-closures.js';
import { StoredDrafts } from './stored-drafts.js';
import { PostgresUpdateLog } from './update-log.js';
import { VersionDiffs } from './version-diffs.js';
import { VersionExportsController } from './version-exports.controller.js';
import { VersionsResolver } from './versions.resolver.js';
import './drafting.personal-data.js';
import './jobs/archive-updates.js';

/** Drafts, how they are edited together, and the versions that are frozen from them. */
@Module({
  imports: [
    AccessModule,
    PresenceBoardModule,
    SpacesModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
  ],
  controllers: [VersionExportsController, ImportsController],
  providers: [
    DraftingService,
    DraftingQueries,
    StoredDrafts,
    DraftArchive,
    NewDrafts,
    DraftEdits,
    SectionClosures,
    ClosedSectionResolver,
    DraftClosuresResolver,
    FileConverter,
    VersionDiffs,
    DraftsResolver,
    GroupDraftsResolver,
    VersionsResolver,
    Authorship,
    DraftAuthorshipResolver,
    VersionAuthorshipResolver,
    WrittenPassageResolver,
    AuthorShareResolver,
    DraftHistory,
    DraftHistoryResolver,
    DraftMomentResolver,
    DraftTextResolver,
    DraftWriterResolver,
    CollabAccess,
    CollabGateway,
    CollabWatch,
    DraftRooms,
    PostgresUpdateLog,
  ],
  exports: [
    StoredDrafts,
    DraftingService,
    NewDrafts,
    DraftEdits,
    DraftingQueries,
    VersionDiffs,
    DraftRooms,
    CollabAccess,
    CollabGateway,
  ],
})
export class DraftingModule {}
