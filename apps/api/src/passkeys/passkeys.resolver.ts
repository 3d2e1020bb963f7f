import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { ViewerType } from '../identity/identity.types.js';
import { SignedIn } from '../identity/signed-in.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Json } from '../platform/graphql/scalars.js';
import { registerPasskey } from './acts/register-passkey.js';
import { removePasskey } from './acts/remove-passkey.js';
import { signInWithPasskey } from './acts/sign-in-with-passkey.js';
import { BrowserCookie } from './browser-cookie.js';
import type { Passkey } from './entities/passkey.js';
import { PasskeysQueries } from './passkeys.queries.js';
import {
  PasskeyConnection,
  PasskeyType,
  RegisterPasskeyInput,
  RegisterPasskeyPayload,
  RemovePasskeyInput,
  RemovePasskeyPayload,
  SignInWithPasskeyInput,
  SignInWithPasskeyPayload,
} from './passkeys.types.js';

@Resolver(() => ViewerType)
export class PasskeysResolver {
  constructor(
    private readonly queries: PasskeysQueries,
    private readonly identity: IdentityService,
    private readonly browser: BrowserCookie,
    private readonly door: ActDoor,
    private readonly signedIn: SignedIn,
  ) {}

  @ResolveField(() => PasskeyConnection, { description: 'Oldest first. Not for access tokens.' })
  @Guards('Viewer', 'passkey.read')
  passkeys(@Ctx() ctx: RequestContext, @Parent() viewer: ViewerType, @Args() args: PageArgs) {
    return this.queries.page(ctx, viewer.id, args);
  }

  @Query(() => Json, { description: 'PublicKeyCredentialCreationOptions of WebAuthn, as JSON.' })
  @Reads('passkey.read')
  passkeyRegistrationOptions(@Ctx() ctx: RequestContext) {
    return this.queries.registration(ctx);
  }

  @Query(() => Json, {
    description: 'PublicKeyCredentialRequestOptions of WebAuthn, as JSON; bound to this browser by a cookie.',
  })
  @Reads('signInWay.read')
  passkeySignInOptions(@Ctx() ctx: RequestContext) {
    ctx.require('signInWay.read', NOWHERE);
    const browser = this.browser.read(ctx.http?.request.headers.cookie) ?? this.browser.make();
    ctx.http?.response.append('Set-Cookie', this.browser.set(browser));
    return this.queries.signIn(ctx, browser);
  }

  @Mutation(() => RegisterPasskeyPayload)
  @Performs(registerPasskey)
  async registerPasskey(@Ctx() ctx: RequestContext, @Args('input') input: RegisterPasskeyInput) {
    const { result, act } = await this.door.perform(ctx, registerPasskey, input);
    return { passkey: await this.queries.byId(result.passkeyId), act };
  }

  @Mutation(() => SignInWithPasskeyPayload)
  @Performs(signInWithPasskey)
  async signInWithPasskey(@Ctx() ctx: RequestContext, @Args('input') input: SignInWithPasskeyInput) {
    const browser = this.browser.read(ctx.http?.request.headers.cookie);
    const result = await this.signedIn.perform(ctx, signInWithPasskey, { ...input, browser });
    return { viewer: await this.identity.viewer(ctx, result.personId) };
  }

  @Mutation(() => RemovePasskeyPayload)
  @Performs(removePasskey)
  async removePasskey(@Ctx() ctx: RequestContext, @Args('input') input: RemovePasskeyInput) {
    const { result, act } = await this.door.perform(ctx, removePasskey, input);
    return { removedPasskeyId: result.passkeyId, act };
  }
}

@Resolver(() => PasskeyType)
export class PasskeyResolver {
  @ResolveField(() => Boolean)
  signs({ registrationId }: Passkey): boolean {
    return registrationId !== null;
  }
}
