import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { IdentityService } from '../identity/identity.service.js';
import { ViewerType } from '../identity/identity.types.js';
import { SignedIn } from '../identity/signed-in.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { acceptWithProvider } from './acts/accept-with-provider.js';
import { linkProvider } from './acts/link-provider.js';
import { unlinkProvider } from './acts/unlink-provider.js';
import { ProvidersQueries } from './providers.queries.js';
import { ProvidersService } from './providers.service.js';
import {
  AcceptWithProviderInput,
  AcceptWithProviderPayload,
  LinkProviderInput,
  LinkProviderPayload,
  PendingProviderType,
  ProviderLinkConnection,
  ProviderType,
  UnlinkProviderInput,
  UnlinkProviderPayload,
} from './providers.types.js';
import { type Pending, SealedCookies } from './sealed-cookies.js';

@Resolver(() => ViewerType)
export class ProvidersResolver {
  constructor(
    private readonly queries: ProvidersQueries,
    private readonly providersService: ProvidersService,
    private readonly identity: IdentityService,
    private readonly cookies: SealedCookies,
    private readonly door: ActDoor,
    private readonly signedIn: SignedIn,
  ) {}

  @Query(() => [ProviderType], { description: 'With whom one can sign in, beside an account’s own ways.' })
  @Reads('signInWay.read')
  providers(@Ctx() ctx: RequestContext) {
    ctx.require('signInWay.read', NOWHERE);
    return this.providersService.all();
  }

  @Query(() => PendingProviderType, { nullable: true, description: 'Null when nobody came back lately.' })
  @Reads('signInWay.read')
  pendingProvider(@Ctx() ctx: RequestContext) {
    ctx.require('signInWay.read', NOWHERE);
    const pending = this.pendingOf(ctx);
    return pending === null ? null : this.queries.pending(ctx, pending);
  }

  @ResolveField(() => ProviderLinkConnection, { description: 'Oldest first. Not for access tokens.' })
  @Guards('Viewer', 'provider.read')
  providerLinks(@Ctx() ctx: RequestContext, @Parent() viewer: ViewerType, @Args() args: PageArgs) {
    return this.queries.page(ctx, viewer.id, args);
  }

  @Mutation(() => LinkProviderPayload, {
    description: 'Consents to link who came back to the viewer’s account.',
  })
  @Performs(linkProvider)
  async linkProvider(@Ctx() ctx: RequestContext, @Args('input') { idempotencyKey }: LinkProviderInput) {
    const input = { pending: this.returned(ctx), idempotencyKey };
    const { result, act } = await this.door.perform(ctx, linkProvider, input);
    ctx.http?.response.append('Set-Cookie', this.cookies.clear('pending'));
    return { link: await this.queries.byId(result.linkId), act };
  }

  @Mutation(() => AcceptWithProviderPayload, {
    description: 'Accepts an invitation as who came back, and signs in.',
  })
  @Performs(acceptWithProvider)
  async acceptWithProvider(@Ctx() ctx: RequestContext, @Args('input') _input: AcceptWithProviderInput) {
    const input = { pending: this.returned(ctx) };
    const { personId } = await this.signedIn.perform(ctx, acceptWithProvider, input);
    ctx.http?.response.append('Set-Cookie', this.cookies.clear('pending'));
    return { viewer: await this.identity.viewer(ctx, personId) };
  }

  @Mutation(() => UnlinkProviderPayload)
  @Performs(unlinkProvider)
  async unlinkProvider(@Ctx() ctx: RequestContext, @Args('input') input: UnlinkProviderInput) {
    const { result, act } = await this.door.perform(ctx, unlinkProvider, input);
    return { unlinkedId: result.linkId, act };
  }

  private pendingOf(ctx: RequestContext): Pending | null {
    return this.cookies.read('pending', ctx.http?.request.headers.cookie, ctx.now);
  }

  /** Who came back, and what their provider is called. */
  private returned(ctx: RequestContext) {
    const pending = this.pendingOf(ctx);
    if (pending === null) return null;
    const { issuer, subject, email } = pending;
    return { issuer, subject, email, provider: this.providersService.nameOf(issuer) };
  }
}
