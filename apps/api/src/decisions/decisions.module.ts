import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PasskeysModule } from '../passkeys/passkeys.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { SubstitutionsModule } from '../substitutions/substitutions.module.js';
import { ClosingTime } from './closing-time.js';
import { Corrections } from './corrections.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { CorrectionsResolver, PositionCorrectionsResolver } from './corrections.resolver.js';
import {
  DraftDecisionsResolver,
  GroupDecisionsResolver,
  VersionDecisionsResolver,
} from './decision-links.resolver.js';
import { DecisionLiveResolver } from './decision-live.resolver.js';
import { DecisionLogResolver } from './decision-log.resolver.js';
import { DecisionParts } from './decision-parts.js';
import { ObjectionsResolver, PositionsResolver, SeatsResolver } from './decision-parts.resolver.js';
import { DecisionPollResolver, PollDecisionsResolver } from './decision-poll.resolver.js';
import { DecisionRecords } from './decision-records.js';
import { DecisionReminders } from './decision-reminders.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionsResolver } from './decisions.resolver.js';
import { DecisionsService } from './decisions.service.js';
import { Departures } from './departures.js';
import { ObjectionSupports } from './objection-supports.js';
import { ObjectionSupportsQueries } from './objection-supports.queries.js';
import { ObjectionSupportsResolver, SupportsResolver } from './objection-supports.resolver.js';
import { PositionSigning } from './position-signing.js';
import {
  DecisionReportsResolver,
  LoggedReportsResolver,
  ReportedAnswersResolver,
} from './reported-answers.resolver.js';
import { Signatures } from './signatures.js';
import { SignatureResolver, SignedPositionsResolver } from './signed-positions.resolver.js';
import { SpokenFor } from './spoken-for.js';
import './decisions.personal-data.js';

/** Questions put to a group, who answered what on which words, and how they came out. */
@Module({
  imports: [
    SpacesModule,
    GroupsModule,
    IdentityModule,
    OrganisationsModule,
    DraftingModule,
    SubstitutionsModule,
    PasskeysModule,
    PollsModule,
  ],
  providers: [
    DecisionsService,
    DecisionsQueries,
    DecisionRecords,
    DecisionParts,
    Departures,
    Corrections,
    SpokenFor,
    ReportedAnswersResolver,
    DecisionReportsResolver,
    LoggedReportsResolver,
    CorrectionsQueries,
    PositionSigning,
    Signatures,
    SignedPositionsResolver,
    SignatureResolver,
    CorrectionsResolver,
    PositionCorrectionsResolver,
    ClosingTime,
    DecisionReminders,
    DecisionsResolver,
    DecisionLogResolver,
    DecisionLiveResolver,
    SeatsResolver,
    PositionsResolver,
    ObjectionsResolver,
    ObjectionSupports,
    ObjectionSupportsQueries,
    ObjectionSupportsResolver,
    SupportsResolver,
    GroupDecisionsResolver,
    DraftDecisionsResolver,
    VersionDecisionsResolver,
    DecisionPollResolver,
    PollDecisionsResolver,
  ],
  exports: [DecisionsService, DecisionsQueries, DecisionParts, Signatures, SpokenFor],
})
export class DecisionsModule {}
