import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { GroupsModule } from './groups.module.js';
import { TermsQueries } from './terms.queries.js';
import { GroupTermsResolver, TermsAdoptionsResolver } from './terms.resolver.js';

/** The texts that a group works by and concludes with: what of a task group needs drafts, which need task groups. */
@Module({
  imports: [GroupsModule, DraftingModule, IdentityModule],
  providers: [TermsQueries, GroupTermsResolver, TermsAdoptionsResolver],
})
export class TermsModule {}
