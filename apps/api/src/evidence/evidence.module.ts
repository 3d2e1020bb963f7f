import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import './evidence.personal-data.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import {
  EvidenceFieldsResolver,
  EvidenceNotesResolver,
  EvidenceUsesResolver,
} from './evidence-fields.resolver.js';

/** The library of a space: sources, of what quality they are, and which texts and decisions lean on them. */
@Module({
  imports: [SpacesModule, IdentityModule, OrganisationsModule, GroupsModule, DraftingModule, DecisionsModule],
  providers: [
    EvidenceService,
    EvidenceQueries,
    EvidenceResolver,
    EvidenceFieldsResolver,
    EvidenceNotesResolver,
    EvidenceUsesResolver,
  ],
})
export class EvidenceModule {}
