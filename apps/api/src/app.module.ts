import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ActsModule } from './acts/acts.module.js';
import { AmendmentsModule } from './amendments/amendments.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { ConsoleModule } from './console/console.module.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { DecisionLogModule } from './decision-log/decision-log.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DefinitionsModule } from './definitions/definitions.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DisputesModule } from './disputes/disputes.module.js';
import { DraftingModule } from './drafting/drafting.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { TermsModule } from './groups/terms.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InterestsModule } from './interests/interests.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { ListsModule } from './lists/lists.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OffersModule } from './offers/offers.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PasskeysModule } from './passkeys/passkeys.module.js';
import { PeopleModule } from './people/people.module.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { graphqlModule } from './platform/graphql/graphql.module.js';
import { SubscriptionsModule } from './platform/graphql/subscriptions.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Secrets } from './platform/secrets.js';
import { PollsModule } from './polls/polls.module.js';
import { PresenceModule } from './presence/presence.module.js';
import { ProvidersModule } from './providers/providers.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { SpacesModule } from './spaces/spaces.module.js';
import { SubstitutionsModule } from './substitutions/substitutions.module.js';
import { TokensModule } from './tokens/tokens.module.js';

/** The whole application, on a database that is connected and migrated. */
@Module({})
export class AppModule {
  static with(config: Config, database: DataSource, clock: Clock, secrets: Secrets): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock, secrets),
        DatabaseModule.with(database),
        JobsModule,
        graphqlModule,
        ActsModule,
        LedgerModule,
        IdentityModule,
        PasskeysModule,
        ProvidersModule,
        TokensModule,
        PeopleModule,
        OrganisationsModule,
        SpacesModule,
        GroupsModule,
        SubstitutionsModule,
        DirectoryModule,
        InterestsModule,
        DraftingModule,
        TermsModule,
        PollsModule,
        DecisionsModule,
        DisputesModule,
        OffersModule,
        RecommendationsModule,
        ConsultationsModule,
        DefinitionsModule,
        EvidenceModule,
        MeetingsModule,
        CommentsModule,
        AmendmentsModule,
        DecisionLogModule,
        NotificationsModule,
        PresenceModule,
        SubscriptionsModule,
        ListsModule,
        ConsoleModule,
        OperationsModule,
      ],
    };
  }
}
