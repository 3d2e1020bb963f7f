import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import './definitions.personal-data.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { CitedInDrafts } from './cited-in-drafts.js';
import {
  AgreementsResolver,
  CitationsResolver,
  DraftCitationsResolver,
  EndorsementsResolver,
  TranslationsResolver,
} from './definition-parts.resolver.js';
import { DefinitionsQueries } from './definitions.queries.js';
import { DefinitionsResolver } from './definitions.resolver.js';
import { DefinitionsService } from './definitions.service.js';

/** The common language of a space: terms, what they mean, and which contains which. */
@Module({
  imports: [SpacesModule, IdentityModule, OrganisationsModule, GroupsModule, DraftingModule, DecisionsModule],
  providers: [
    DefinitionsService,
    DefinitionsQueries,
    CitedInDrafts,
    DefinitionsResolver,
    AgreementsResolver,
    CitationsResolver,
    DraftCitationsResolver,
    EndorsementsResolver,
    TranslationsResolver,
  ],
  exports: [DefinitionsQueries],
})
export class DefinitionsModule {}
