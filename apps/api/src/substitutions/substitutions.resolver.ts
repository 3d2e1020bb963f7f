import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Membership } from '../groups/entities/membership.js';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { GroupsQueries } from '../groups/groups.queries.js';
import { MembershipType, TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { endSubstitution } from './acts/end-substitution.js';
import { nameSubstitute } from './acts/name-substitute.js';
import type { SubstitutionRow } from './entities/substitution.js';
import { SubstitutionsQueries } from './substitutions.queries.js';
import {
  EndSubstitutionInput,
  EndSubstitutionPayload,
  NameSubstituteInput,
  NameSubstitutePayload,
  SpeakingAsEnum,
  SubstitutionType,
} from './substitutions.types.js';

@Resolver(() => TaskGroupType)
export class GroupSubstitutionsResolver {
  constructor(private readonly queries: SubstitutionsQueries) {}

  @ResolveField(() => [SubstitutionType], { description: 'In force, or still to come.' })
  @Guards('TaskGroup', 'group.read')
  substitutions(group: TaskGroup, _args: unknown, ctx: RequestContext) {
    return this.queries.inGroup(ctx, group.id);
  }
}

@Resolver(() => MembershipType)
export class MembershipSubstitutionResolver {
  constructor(private readonly queries: SubstitutionsQueries) {}

  @ResolveField(() => SpeakingAsEnum, {
    nullable: true,
    description: 'As what they speak now; null while they do not.',
  })
  speaksAs(place: Membership, _args: unknown, ctx: RequestContext) {
    return this.queries.speakingFrom(ctx, place);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say who stands in for them.' })
  mayNameSubstitute({ groupId, organisationId, role }: Membership, _args: unknown, ctx: RequestContext) {
    return role !== 'observer' && this.queries.mayName(ctx, groupId, organisationId);
  }
}

@Resolver(() => SubstitutionType)
export class SubstitutionsResolver {
  constructor(
    private readonly queries: SubstitutionsQueries,
    private readonly groups: GroupsQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => NameSubstitutePayload)
  @Performs(nameSubstitute)
  async nameSubstitute(@Ctx() ctx: RequestContext, @Args('input') input: NameSubstituteInput) {
    const { result, act } = await this.door.perform(ctx, nameSubstitute, input);
    return { taskGroup: await this.groups.byId(ctx, result.taskGroupId), act };
  }

  @Mutation(() => EndSubstitutionPayload)
  @Performs(endSubstitution)
  async endSubstitution(@Ctx() ctx: RequestContext, @Args('input') input: EndSubstitutionInput) {
    const { result, act } = await this.door.perform(ctx, endSubstitution, input);
    return { taskGroup: await this.groups.byId(ctx, result.taskGroupId), act };
  }

  @ResolveField(() => PersonType, { description: 'Who is replaced: reads on, and does not speak.' })
  member(substitution: SubstitutionRow, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, substitution.memberId);
  }

  @ResolveField(() => PersonType, { description: 'Who speaks instead.' })
  substitute(substitution: SubstitutionRow, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, substitution.substituteId);
  }

  @ResolveField(() => OrganisationType)
  organisation(substitution: SubstitutionRow, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, substitution.organisationId);
  }

  @ResolveField(() => Boolean)
  inForce(substitution: SubstitutionRow, _args: unknown, ctx: RequestContext) {
    return this.queries.isInForce(ctx, substitution);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may end it now.' })
  mayEnd(substitution: SubstitutionRow, _args: unknown, ctx: RequestContext) {
    return this.queries.mayEnd(ctx, substitution);
  }
}
