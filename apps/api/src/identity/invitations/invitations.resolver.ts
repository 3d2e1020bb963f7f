import { invitationState, NOWHERE } from '@concordat/domain';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../../acts/act-door.js';
import { Ctx, Performs, Reads } from '../../platform/graphql/doors.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Problem } from '../../platform/problem.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { SpaceType } from '../../spaces/spaces.types.js';
import { IdentityService } from '../identity.service.js';
import { PersonType } from '../identity.types.js';
import { LetterDoor } from '../links/letter-door.js';
import { hashOfChosen } from '../passwords.js';
import { SignedIn } from '../signed-in.js';
import { acceptInvitation } from './acts/accept-invitation.js';
import { invitePerson } from './acts/invite-person.js';
import { resendInvitation } from './acts/resend-invitation.js';
import { revokeInvitation } from './acts/revoke-invitation.js';
import type { Invitation } from './entities/invitation.js';
import { InvitationsQueries } from './invitations.queries.js';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  InvitationConnection,
  InvitationFilter,
  InvitationOfferType,
  InvitationStateEnum,
  InvitationType,
  InvitePersonInput,
  InvitePersonPayload,
  ResendInvitationInput,
  ResendInvitationPayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
} from './invitations.types.js';

@Resolver(() => InvitationType)
export class InvitationsResolver {
  constructor(
    private readonly queries: InvitationsQueries,
    private readonly identity: IdentityService,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
    private readonly signedIn: SignedIn,
    private readonly letters: LetterDoor,
  ) {}

  @Query(() => InvitationConnection, {
    description: 'Invitations of a space, or without one of the installation, the newest first.',
  })
  @Reads('invitation.read')
  invitations(
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('spaceSlug', { type: () => String, nullable: true }) spaceSlug?: string | null,
    @Args('filter', { type: () => InvitationFilter, nullable: true }) filter?: InvitationFilter | null,
  ) {
    return this.queries.page(ctx, spaceSlug ?? null, filter ?? {}, args);
  }

  @Query(() => InvitationOfferType, {
    nullable: true,
    description: 'What the link of an invitation offers; null when no letter carried that token.',
  })
  @Reads('letterLink.read')
  invitationOffer(@Ctx() ctx: RequestContext, @Args('token') token: string) {
    return this.queries.offer(ctx, token);
  }

  @Mutation(() => InvitePersonPayload)
  @Performs(invitePerson)
  async invitePerson(@Ctx() ctx: RequestContext, @Args('input') input: InvitePersonInput) {
    const { result, act } = await this.door.perform(ctx, invitePerson, input);
    const invitation = await this.queries.byId(result.invitationId);
    return { invitation, person: await this.identity.person(ctx, result.personId), act };
  }

  @Mutation(() => ResendInvitationPayload)
  @Performs(resendInvitation)
  async resendInvitation(@Ctx() ctx: RequestContext, @Args('input') input: ResendInvitationInput) {
    const { result, act } = await this.door.perform(ctx, resendInvitation, input);
    return { invitation: await this.queries.byId(result.invitationId), act };
  }

  @Mutation(() => RevokeInvitationPayload)
  @Performs(revokeInvitation)
  async revokeInvitation(@Ctx() ctx: RequestContext, @Args('input') input: RevokeInvitationInput) {
    const { result, act } = await this.door.perform(ctx, revokeInvitation, input);
    return { invitation: await this.queries.byId(result.invitationId), act };
  }

  @Mutation(() => AcceptInvitationPayload)
  @Performs(acceptInvitation)
  async acceptInvitation(
    @Ctx() ctx: RequestContext,
    @Args('input') { token, password }: AcceptInvitationInput,
  ) {
    const offer = await this.letters.guess(ctx, async () => {
      const found = await this.queries.offer(ctx, token);
      if (found === null) throw Problem.notFound('invitation');
      return found;
    });
    const passwordHash = await hashOfChosen(password, offer);
    const { personId } = await this.signedIn.perform(ctx, acceptInvitation, { token, passwordHash });
    return { viewer: await this.identity.viewer(ctx, personId) };
  }

  @ResolveField(() => InvitationStateEnum)
  state(invitation: Invitation, _args: unknown, ctx: RequestContext) {
    return invitationState(invitation, ctx.now);
  }

  @ResolveField(() => PersonType)
  person(invitation: Invitation, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, invitation.personId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The address that the letter was sent to. Once it is accepted the address is the person’s own, and shown to whoever may read their account.',
  })
  async email({ personId, acceptedAt }: Invitation, _args: unknown, ctx: RequestContext) {
    if (acceptedAt !== null && !ctx.allows('account.read', { ...NOWHERE, ownerId: personId })) return null;
    return (await this.identity.person(ctx, personId)).email;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the system.' })
  invitedBy({ invitedById }: Invitation, _args: unknown, ctx: RequestContext) {
    return invitedById === null ? null : this.identity.person(ctx, invitedById);
  }

  @ResolveField(() => SpaceType, { nullable: true, description: 'Null for the whole installation.' })
  space({ spaceId }: Invitation, _args: unknown, ctx: RequestContext) {
    return spaceId === null ? null : this.spaces.space(ctx, spaceId);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(invitation: Invitation, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, invitation);
  }
}
