import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { declineErasure } from './acts/decline-erasure.js';
import { eraseAct } from './acts/erase-act.js';
import { erasePerson } from './acts/erase-person.js';
import { requestErasure } from './acts/request-erasure.js';
import { withdrawErasureRequest } from './acts/withdraw-erasure-request.js';
import type { ErasureRequest } from './entities/erasure-request.js';
import { ErasureQueries } from './erasure.queries.js';
import {
  DeclineErasureInput,
  DeclineErasurePayload,
  EraseActInput,
  EraseActPayload,
  ErasePersonInput,
  ErasePersonPayload,
  ErasureRequestConnection,
  ErasureRequestType,
  PersonalDataKindType,
  RequestErasureInput,
  RequestErasurePayload,
  WithdrawErasureRequestInput,
  WithdrawErasureRequestPayload,
} from './erasure.types.js';
import { PeopleQueries } from './people.queries.js';
import { AccountType } from './people.types.js';

@Resolver(() => AccountType)
export class ErasureResolver {
  constructor(
    private readonly queries: ErasureQueries,
    private readonly people: PeopleQueries,
    private readonly door: ActDoor,
  ) {}

  @Query(() => ErasureRequestConnection, {
    description: 'Requests for erasure that wait for the secretariat of the installation, oldest first.',
  })
  @Reads('account.read')
  erasureRequests(@Ctx() ctx: RequestContext, @Args() args: PageArgs) {
    return this.queries.waiting(ctx, args);
  }

  @Mutation(() => RequestErasurePayload)
  @Performs(requestErasure)
  async requestErasure(@Ctx() ctx: RequestContext, @Args('input') input: RequestErasureInput) {
    const { result, act } = await this.door.perform(ctx, requestErasure, input);
    return { account: await this.people.account(ctx, result.personId), act };
  }

  @Mutation(() => WithdrawErasureRequestPayload)
  @Performs(withdrawErasureRequest)
  async withdrawErasureRequest(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WithdrawErasureRequestInput,
  ) {
    const { result, act } = await this.door.perform(ctx, withdrawErasureRequest, input);
    return { account: await this.people.account(ctx, result.personId), act };
  }

  @Mutation(() => DeclineErasurePayload)
  @Performs(declineErasure)
  async declineErasure(@Ctx() ctx: RequestContext, @Args('input') input: DeclineErasureInput) {
    const { result, act } = await this.door.perform(ctx, declineErasure, input);
    return { account: await this.people.account(ctx, result.personId), act };
  }

  @Mutation(() => ErasePersonPayload, { description: 'Erases for good what is a person’s alone.' })
  @Performs(erasePerson)
  async erasePerson(@Ctx() ctx: RequestContext, @Args('input') input: ErasePersonInput) {
    const { result, act } = await this.door.perform(ctx, erasePerson, input);
    return { account: await this.people.account(ctx, result.personId), act };
  }

  @Mutation(() => EraseActPayload, { description: 'Erases for good what one act recorded, with its salt.' })
  @Performs(eraseAct)
  async eraseAct(@Ctx() ctx: RequestContext, @Args('input') input: EraseActInput) {
    const { act } = await this.door.perform(ctx, eraseAct, input);
    return { act };
  }

  @ResolveField(() => ErasureRequestType, {
    nullable: true,
    description: 'The newest; null when there was none.',
  })
  erasureRequest(account: AccountType, _args: unknown, ctx: RequestContext): Promise<ErasureRequest | null> {
    return this.queries.newestOf(ctx, account.id);
  }

  @ResolveField(() => [PersonalDataKindType], {
    description: 'What is kept about people, and what of it stays when somebody is erased.',
  })
  personalData() {
    return this.queries.kinds();
  }
}
