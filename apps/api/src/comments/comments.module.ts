import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { CommentCounts } from './comment-counts.js';
import { CommentReaders } from './comment-readers.js';
import { CommentsQueries } from './comments.queries.js';
import { CommentsResolver, CommentThreadsResolver } from './comments.resolver.js';
import { CommentsService } from './comments.service.js';
import { DraftCommentsResolver } from './draft-comments.resolver.js';
import { TextSpokenOf } from './text-spoken-of.js';
import './comments.personal-data.js';

/** Comments on clauses and phrases of drafts: threads, who is named in them, what became of the words. */
@Module({
  imports: [DraftingModule, GroupsModule, IdentityModule, OrganisationsModule, SpacesModule],
  providers: [
    CommentCounts,
    CommentReaders,
    CommentsService,
    CommentsQueries,
    TextSpokenOf,
    CommentThreadsResolver,
    CommentsResolver,
    DraftCommentsResolver,
  ],
  exports: [CommentCounts],
})
export class CommentsModule {}
