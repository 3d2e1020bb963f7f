import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType, SectorType } from '../organisations/organisations.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Poll } from './entities/poll.js';
import type { PollAnswer } from './entities/poll-answer.js';
import { PollAnswersQueries } from './poll-answers.queries.js';
import { PollsQueries } from './polls.queries.js';
import {
  PollAnswerConnection,
  PollAnswerType,
  PollOptionType,
  PollResultsType,
  PollSectorCountType,
  PollSectorTalliesType,
  PollType,
} from './polls.types.js';

/** What a poll shows. */
@Resolver(() => PollType)
export class PollFieldsResolver {
  constructor(
    private readonly queries: PollsQueries,
    private readonly given: PollAnswersQueries,
    private readonly groups: GroupsService,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Guards('Poll', 'group.read')
  @ResolveField(() => TaskGroupType)
  taskGroup({ groupId }: Poll, _args: unknown, ctx: RequestContext) {
    return this.groups.groupShown(ctx, groupId);
  }

  @Guards('Poll', 'version.read')
  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'The words that it is about; null for none, and for whoever may not read them.',
  })
  version({ versionId }: Poll, _args: unknown, ctx: RequestContext) {
    return versionId === null ? null : this.drafting.readableVersion(ctx, versionId);
  }

  @ResolveField(() => PersonType)
  openedBy({ openedById }: Poll, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, openedById);
  }

  @ResolveField(() => OrganisationType, { description: 'For which who opened it was in the group.' })
  openedFor({ openedForId }: Poll, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, openedForId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null where it closed by itself.' })
  closedBy({ closedById }: Poll, _args: unknown, ctx: RequestContext) {
    return closedById === null ? null : this.identity.person(ctx, closedById);
  }

  @ResolveField(() => Int, { description: 'How many people have answered.' })
  answered(poll: Poll, _args: unknown, ctx: RequestContext) {
    return this.given.answered(ctx, poll);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many people may answer now; null once nobody may.',
  })
  asked(poll: Poll, _args: unknown, ctx: RequestContext) {
    return this.given.asked(ctx, poll);
  }

  @ResolveField(() => PollAnswerType, {
    nullable: true,
    description: 'What the viewer said last; null without that.',
  })
  ownAnswer(poll: Poll, _args: unknown, ctx: RequestContext) {
    return this.given.own(ctx, poll);
  }

  @ResolveField(() => PollAnswerConnection, {
    description: 'What each person said last, the latest first; none while that is hidden.',
  })
  answers(@Ctx() ctx: RequestContext, @Parent() poll: Poll, @Args() args: PageArgs) {
    return this.given.answers(ctx, poll, args);
  }

  @ResolveField(() => [PollOptionType], {
    description: 'What it puts to people, in order; empty where it asks otherwise.',
  })
  options({ id }: Poll, _args: unknown, ctx: RequestContext) {
    return this.given.options(ctx, id);
  }

  @ResolveField(() => PollResultsType, {
    nullable: true,
    description: 'Null while they are hidden, and where people answer in words alone.',
  })
  results(poll: Poll, _args: unknown, ctx: RequestContext) {
    return this.given.results(ctx, poll);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(poll: Poll, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, poll);
  }
}

@Resolver(() => PollAnswerType)
export class PollAnswersResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person({ personId }: PollAnswer, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, {
    description: 'For which the person was in the group; the answer does not bind it.',
  })
  organisation({ organisationId }: PollAnswer, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }
}

@Resolver(() => PollSectorCountType)
export class PollSectorCountsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => SectorType)
  sector({ sectorKey }: PollSectorCountType, _args: unknown, ctx: RequestContext) {
    return this.organisations.sector(ctx, sectorKey);
  }
}

@Resolver(() => PollSectorTalliesType)
export class PollSectorTalliesResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => SectorType)
  sector({ sectorKey }: PollSectorTalliesType, _args: unknown, ctx: RequestContext) {
    return this.organisations.sector(ctx, sectorKey);
  }
}
