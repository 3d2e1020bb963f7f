import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsResolver } from './consultations.resolver.js';
import { ConsultationsService } from './consultations.service.js';
import { ConsultationsWaiting } from './consultations.waiting.js';
import { ResponseParts } from './response-parts.js';
import {
  AnswersResolver,
  DispositionsResolver,
  ResponseCommentsResolver,
  ResponsesResolver,
  RoundsResolver,
} from './rounds.resolver.js';
import './consultations.personal-data.js';

/** Versions put before people, what they said, and what was done about it. */
@Module({
  imports: [SpacesModule, GroupsModule, IdentityModule, OrganisationsModule, DraftingModule],
  providers: [
    ConsultationsService,
    ConsultationsQueries,
    ConsultationsWaiting,
    ResponseParts,
    ConsultationsResolver,
    RoundsResolver,
    ResponsesResolver,
    AnswersResolver,
    ResponseCommentsResolver,
    DispositionsResolver,
  ],
  exports: [ConsultationsWaiting, ConsultationsService, ConsultationsQueries],
})
export class ConsultationsModule {}
