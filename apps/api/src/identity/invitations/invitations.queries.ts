import { allowedActions, type Grant, invitationState, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { GroupsService } from '../../groups/groups.service.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/pages.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { Person } from '../entities/person.js';
import { IdentityService } from '../identity.service.js';
import { Invitation } from './entities/invitation.js';
import { InvitationsService } from './invitations.service.js';
import type { InvitationFilter, InvitationOfferType, OfferedRoleType } from './invitations.types.js';

const ACTIONS: readonly WriteAction[] = ['invitation.resend', 'invitation.revoke'];

/** How an invitation stands, as SQL over its alias and `:now`. */
const IN_STATE = {
  accepted: 'invitation.acceptedAt IS NOT NULL',
  revoked: 'invitation.acceptedAt IS NULL AND invitation.revokedAt IS NOT NULL',
  expired: 'invitation.acceptedAt IS NULL AND invitation.revokedAt IS NULL AND invitation.expiresAt <= :now',
  pending: 'invitation.acceptedAt IS NULL AND invitation.revokedAt IS NULL AND invitation.expiresAt > :now',
} as const;

/** Reads of invitations. */
@Injectable()
export class InvitationsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly invitations: InvitationsService,
    private readonly identity: IdentityService,
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Invitations of a space, or without one of the installation, the newest first. */
  async page(
    ctx: RequestContext,
    spaceSlug: string | null,
    filter: InvitationFilter,
    args: PageArgs,
  ): Promise<Page<Invitation>> {
    const space = spaceSlug === null ? null : await this.spaces.bySlug(ctx, spaceSlug);
    ctx.require('invitation.read', { ...NOWHERE, spaceId: space?.id ?? null });
    const query = this.database.manager.createQueryBuilder(Invitation, 'invitation');
    if (space === null) query.where('invitation.spaceId IS NULL');
    else query.where('invitation.spaceId = :spaceId', { spaceId: space.id });
    if (filter.state) query.andWhere(IN_STATE[filter.state], { now: ctx.now });
    if (filter.text) this.naming(ctx, query, filter.text);
    return pageOf(
      query,
      [
        {
          column: 'invitation.createdAt',
          descending: true,
          value: (row) => row.createdAt,
          cast: 'timestamptz',
        },
        { column: 'invitation.id', descending: true, value: (row) => row.id, cast: 'uuid' },
      ],
      args,
    );
  }

  /** One invitation, for whoever has just acted on it. */
  byId(id: string): Promise<Invitation> {
    return this.database.manager.findOneByOrFail(Invitation, { id });
  }

  async mayDo(ctx: RequestContext, invitation: Invitation): Promise<string[]> {
    const space = invitation.spaceId === null ? null : await this.spaces.space(ctx, invitation.spaceId);
    return allowedActions(ctx.actor, ACTIONS, this.invitations.policySubject(invitation, space, ctx.now));
  }

  /** What a link offers; null when no letter had that token. */
  async offer(ctx: RequestContext, token: string): Promise<InvitationOfferType | null> {
    ctx.require('letterLink.read', NOWHERE);
    const invitation = await this.invitations.byToken(token);
    if (invitation === null) return null;
    const { personId, invitedById, spaceId, expiresAt } = invitation;
    const person = await this.identity.person(ctx, personId);
    const inviter = invitedById === null ? null : await this.identity.person(ctx, invitedById);
    const space = spaceId === null ? null : await this.spaces.space(ctx, spaceId);
    const actor = await this.identity.actorOf(personId, ctx.now);
    const grants = actor?.kind === 'person' ? actor.grants : [];
    return {
      state: invitationState(invitation, ctx.now),
      name: person.name,
      email: person.email,
      invitedBy: inviter?.name ?? null,
      spaceTitle: space?.title ?? null,
      expiresAt,
      roles: await Promise.all(grants.map((grant) => this.offered(ctx, grant))),
    };
  }

  private async offered(ctx: RequestContext, grant: Grant): Promise<OfferedRoleType> {
    const { role, spaceId, groupId, organisationId } = grant;
    const space = spaceId === null ? null : await this.spaces.space(ctx, spaceId);
    const group = groupId === null ? null : await this.groups.group(ctx, groupId);
    const organisation = await this.organisations.optional(ctx, organisationId);
    return {
      role,
      spaceTitle: space?.title ?? null,
      taskGroupTitle: group?.title ?? null,
      organisationName: organisation?.name ?? null,
    };
  }

  private naming(ctx: RequestContext, query: SelectQueryBuilder<Invitation>, text: string): void {
    const address = ctx.allows('account.read', NOWHERE) ? '' : 'invitation.acceptedAt IS NULL AND ';
    query
      .innerJoin(Person, 'person', 'person.id = invitation.personId')
      .andWhere(
        `(strpos(lower(person.name), lower(:text)) > 0 OR (${address}strpos(person.email, lower(:text)) > 0))`,
        { text: text.trim() },
      );
  }
}
