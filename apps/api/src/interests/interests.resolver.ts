import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { declareInterest } from './acts/declare-interest.js';
import { withdrawInterest } from './acts/withdraw-interest.js';
import type { Interest } from './entities/interest.js';
import { InterestsQueries } from './interests.queries.js';
import {
  DeclareInterestInput,
  DeclareInterestPayload,
  InterestType,
  WithdrawInterestInput,
  WithdrawInterestPayload,
} from './interests.types.js';

@Resolver(() => PersonType)
export class PersonInterestsResolver {
  constructor(private readonly queries: InterestsQueries) {}

  @ResolveField(() => [InterestType], { description: 'The newest first, withdrawn ones too.' })
  @Guards('Person', 'interest.read')
  interests({ id }: { readonly id: string }, _args: unknown, ctx: RequestContext) {
    return this.queries.ofPerson(ctx, id);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationInterestsResolver {
  constructor(private readonly queries: InterestsQueries) {}

  @ResolveField(() => [InterestType], { description: 'The newest first, withdrawn ones too.' })
  @Guards('Organisation', 'interest.read')
  interests({ id }: { readonly id: string }, _args: unknown, ctx: RequestContext) {
    return this.queries.ofOrganisation(ctx, id);
  }
}

@Resolver(() => TaskGroupType)
export class GroupInterestsResolver {
  constructor(private readonly queries: InterestsQueries) {}

  @ResolveField(() => [InterestType], {
    description:
      'What holds now of those who sit in it and of their organisations, as far as it applies here.',
  })
  @Guards('TaskGroup', 'interest.read')
  interests(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.queries.inGroup(ctx, group);
  }
}

@Resolver(() => InterestType)
export class InterestsResolver {
  constructor(
    private readonly queries: InterestsQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => DeclareInterestPayload)
  @Performs(declareInterest)
  async declareInterest(@Ctx() ctx: RequestContext, @Args('input') input: DeclareInterestInput) {
    const { result, act } = await this.door.perform(ctx, declareInterest, input);
    return { interest: await this.queries.byId(result.interestId), act };
  }

  @Mutation(() => WithdrawInterestPayload)
  @Performs(withdrawInterest)
  async withdrawInterest(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawInterestInput) {
    const { result, act } = await this.door.perform(ctx, withdrawInterest, input);
    return { interest: await this.queries.byId(result.interestId), act };
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Whose it is, where it is a person’s.' })
  person({ personId }: Interest, _args: unknown, ctx: RequestContext) {
    return personId === null ? null : this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'Whose it is, where it is an organisation’s.',
  })
  organisation({ organisationId }: Interest, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }

  @ResolveField(() => SpaceType, { nullable: true, description: 'Where it applies; null for everywhere.' })
  space({ spaceId }: Interest, _args: unknown, ctx: RequestContext) {
    return spaceId === null ? null : this.spaces.space(ctx, spaceId);
  }

  @ResolveField(() => TaskGroupType, { nullable: true, description: 'The one group in which it applies.' })
  @Guards('Interest', 'group.read')
  taskGroup({ groupId }: Interest, _args: unknown, ctx: RequestContext) {
    return this.groups.groupIfShown(ctx, groupId);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may withdraw it now.' })
  mayWithdraw(interest: Interest, _args: unknown, ctx: RequestContext) {
    return this.queries.mayWithdraw(ctx, interest);
  }
}
