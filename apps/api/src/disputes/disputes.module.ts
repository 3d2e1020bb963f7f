import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InterestsModule } from '../interests/interests.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { DecisionDisputesResolver, ObjectionDisputesResolver } from './decision-disputes.resolver.js';
import { DisputeDeadlines } from './dispute-deadlines.js';
import { DisputeFieldsResolver } from './dispute-fields.resolver.js';
import { DisputeLiveResolver } from './dispute-live.resolver.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import {
  DisputeDissentsResolver,
  DisputeOptionAnswersResolver,
  DisputeOptionsResolver,
  DisputeRoomAgreementsResolver,
  DisputeStepsResolver,
} from './dispute-parts.resolver.js';
import { DisputeSides } from './dispute-sides.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputesResolver } from './disputes.resolver.js';
import { DisputesService } from './disputes.service.js';
import { DisputesWaiting } from './disputes.waiting.js';
import { FacilitatorChoice } from './facilitator-choice.js';
import { RecordedDissents } from './recorded-dissents.js';
import { SideRoomResolver } from './side-room.resolver.js';
import { SideRooms } from './side-rooms.js';
import {
  DisputeStatementAgreementsResolver,
  DisputeStatementResolver,
  DisputeStatementTextResolver,
} from './statement.resolver.js';
import { StatementDoor } from './statement-door.js';
import { StatementReadings } from './statement-readings.js';
import { StatementTexts } from './statement-texts.js';
import './disputes.personal-data.js';

/** Objections that were taken to a facilitator, and what came of them. */
@Module({
  imports: [
    SpacesModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
    InterestsModule,
    DraftingModule,
    DecisionsModule,
  ],
  providers: [
    DisputesService,
    DisputesQueries,
    DisputePartsQueries,
    DisputeSides,
    RecordedDissents,
    DisputeDeadlines,
    FacilitatorChoice,
    DisputesWaiting,
    DisputesResolver,
    DisputeLiveResolver,
    DisputeFieldsResolver,
    DisputeStatementResolver,
    DisputeStatementTextResolver,
    DisputeStatementAgreementsResolver,
    SideRooms,
    SideRoomResolver,
    StatementReadings,
    StatementTexts,
    StatementDoor,
    DisputeOptionsResolver,
    DisputeOptionAnswersResolver,
    DisputeStepsResolver,
    DisputeRoomAgreementsResolver,
    DisputeDissentsResolver,
    DecisionDisputesResolver,
    ObjectionDisputesResolver,
  ],
  exports: [DisputesWaiting, RecordedDissents],
})
export class DisputesModule {}
