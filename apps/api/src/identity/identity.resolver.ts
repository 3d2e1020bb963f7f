import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { signIn } from './acts/sign-in.js';
import { signOut } from './acts/sign-out.js';
import { IdentityService } from './identity.service.js';
import { SignInInput, SignInPayload, SignOutInput, SignOutPayload, ViewerType } from './identity.types.js';
import { PasswordDoor } from './password-door.js';
import { SessionCookies } from './session-cookie.js';

@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly cookies: SessionCookies,
    private readonly door: ActDoor,
    private readonly passwords: PasswordDoor,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  @Reads('viewer.read')
  viewer(@Ctx() ctx: RequestContext) {
    ctx.require('viewer.read', NOWHERE);
    return ctx.viewerId === null ? null : this.identity.viewer(ctx, ctx.viewerId);
  }

  @Mutation(() => SignInPayload)
  @Performs(signIn)
  async signIn(@Ctx() ctx: RequestContext, @Args('input') { email, password }: SignInInput) {
    const personId = await this.passwords.signIn(ctx, email, password);
    return { viewer: await this.identity.viewer(ctx, personId) };
  }

  @Mutation(() => SignOutPayload)
  @Performs(signOut)
  async signOut(@Ctx() ctx: RequestContext, @Args('input', { nullable: true }) input?: SignOutInput) {
    if (ctx.personId !== null) await this.door.perform(ctx, signOut, { ...input });
    ctx.http?.response.append('Set-Cookie', this.cookies.clear());
    return { signedOut: true };
  }
}
