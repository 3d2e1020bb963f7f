import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { deactivatePerson } from './acts/deactivate-person.js';
import { reactivatePerson } from './acts/reactivate-person.js';
import { updateProfile } from './acts/update-profile.js';
import { PeopleQueries } from './people.queries.js';
import {
  AccountType,
  DeactivatePersonInput,
  DeactivatePersonPayload,
  ReactivatePersonInput,
  ReactivatePersonPayload,
  UpdateProfileInput,
  UpdateProfilePayload,
} from './people.types.js';

@Resolver(() => AccountType)
export class PeopleResolver {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly identity: IdentityService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => AccountType, { description: 'A person’s account, for themselves and for the secretariat.' })
  @Reads('account.read')
  account(@Ctx() ctx: RequestContext, @Args('personId', { type: () => ID }) personId: string) {
    return this.queries.account(ctx, personId);
  }

  @Mutation(() => UpdateProfilePayload)
  @Performs(updateProfile)
  async updateProfile(@Ctx() ctx: RequestContext, @Args('input') input: UpdateProfileInput) {
    const { result, act } = await this.door.perform(ctx, updateProfile, input);
    return { viewer: await this.identity.viewer(ctx, result.personId), act };
  }

  @Mutation(() => DeactivatePersonPayload)
  @Performs(deactivatePerson)
  async deactivatePerson(@Ctx() ctx: RequestContext, @Args('input') input: DeactivatePersonInput) {
    const { result, act } = await this.door.perform(ctx, deactivatePerson, input);
    return { account: await this.queries.account(ctx, result.personId), act };
  }

  @Mutation(() => ReactivatePersonPayload)
  @Performs(reactivatePerson)
  async reactivatePerson(@Ctx() ctx: RequestContext, @Args('input') input: ReactivatePersonInput) {
    const { result, act } = await this.door.perform(ctx, reactivatePerson, input);
    return { account: await this.queries.account(ctx, result.personId), act };
  }
}
