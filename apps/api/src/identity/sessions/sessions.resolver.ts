import { deviceInWords } from '@concordat/domain';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../../acts/act-door.js';
import { Ctx, Performs, Reads } from '../../platform/graphql/doors.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Session } from '../entities/session.js';
import { SessionCookies } from '../session-cookie.js';
import { SessionsService } from '../sessions.service.js';
import { endSession } from './acts/end-session.js';
import { signOutEverywhere } from './acts/sign-out-everywhere.js';
import {
  EndSessionInput,
  EndSessionPayload,
  SessionConnection,
  SessionType,
  SignOutEverywhereInput,
  SignOutEverywherePayload,
} from './sessions.types.js';

@Resolver(() => SessionType)
export class SessionsResolver {
  constructor(
    private readonly service: SessionsService,
    private readonly cookies: SessionCookies,
    private readonly door: ActDoor,
  ) {}

  @Query(() => SessionConnection, { description: 'Where the viewer is signed in, the newest first.' })
  @Reads('session.read')
  sessions(@Ctx() ctx: RequestContext, @Args() args: PageArgs) {
    return this.service.page(ctx, args);
  }

  @Mutation(() => EndSessionPayload)
  @Performs(endSession)
  async endSession(@Ctx() ctx: RequestContext, @Args('input') input: EndSessionInput) {
    const own = input.sessionId === ctx.sessionId;
    const { act } = await this.door.perform(ctx, endSession, input);
    if (own) ctx.http?.response.append('Set-Cookie', this.cookies.clear());
    return { act };
  }

  @Mutation(() => SignOutEverywherePayload)
  @Performs(signOutEverywhere)
  async signOutEverywhere(@Ctx() ctx: RequestContext, @Args('input') input: SignOutEverywhereInput) {
    const { result } = await this.door.perform(ctx, signOutEverywhere, input);
    ctx.http?.response.append('Set-Cookie', this.cookies.clear());
    return result;
  }

  @ResolveField(() => String, { description: 'The device in words, such as "Firefox on Windows".' })
  device({ userAgent }: Session) {
    return deviceInWords(userAgent);
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the session that asks.' })
  current({ id }: Session, _args: unknown, ctx: RequestContext) {
    return id === ctx.sessionId;
  }
}
