import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { PollAnswersQueries } from './poll-answers.queries.js';
import {
  PollAnswersResolver,
  PollFieldsResolver,
  PollSectorCountsResolver,
  PollSectorTalliesResolver,
} from './poll-fields.resolver.js';
import { PollLiveResolver } from './poll-live.resolver.js';
import { PollsQueries } from './polls.queries.js';
import { PollsResolver } from './polls.resolver.js';
import { PollsService } from './polls.service.js';
import { PollsWaiting } from './polls.waiting.js';
import { PollsClosing } from './polls-closing.js';
import './polls.personal-data.js';

/** Questions to the people of a group, on the way to a decision; what they answer binds nobody. */
@Module({
  imports: [SpacesModule, GroupsModule, IdentityModule, OrganisationsModule, DraftingModule],
  providers: [
    PollsService,
    PollsQueries,
    PollAnswersQueries,
    PollsClosing,
    PollsWaiting,
    PollsResolver,
    PollLiveResolver,
    PollFieldsResolver,
    PollAnswersResolver,
    PollSectorCountsResolver,
    PollSectorTalliesResolver,
  ],
  exports: [PollsService, PollsQueries, PollsWaiting],
})
export class PollsModule {}
