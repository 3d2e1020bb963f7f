import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdentityService } from '../identity/identity.service.js';
import { InvitationsService } from '../identity/invitations/invitations.service.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { ProviderLink } from './entities/provider-link.js';
import { ProvidersService } from './providers.service.js';
import type { PendingProviderType, PendingStep, ProviderLinkType } from './providers.types.js';
import type { Pending } from './sealed-cookies.js';

/** Reads of links to providers, and of who came back from one. */
@Injectable()
export class ProvidersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly providers: ProvidersService,
    private readonly identity: IdentityService,
    private readonly invitations: InvitationsService,
  ) {}

  /** One link, for whoever has just made it. */
  async byId(id: string): Promise<ProviderLinkType> {
    return this.shown(await this.database.manager.findOneByOrFail(ProviderLink, { id }));
  }

  /** A person's links, oldest first. */
  async page(ctx: RequestContext, personId: string, args: PageArgs): Promise<Page<ProviderLinkType>> {
    ctx.require('provider.read', { ...NOWHERE, ownerId: personId });
    const query = this.database.manager
      .createQueryBuilder(ProviderLink, 'link')
      .where('link.personId = :personId', { personId });
    const page = await pageOf(
      query,
      [
        { column: 'link.createdAt', value: (link) => link.createdAt, cast: 'timestamptz' },
        { column: 'link.id', value: (link) => link.id, cast: 'uuid' },
      ],
      args,
    );
    return page.map(async (link) => this.shown(link));
  }

  /** What can be done with who came back; null where their provider is not set up any more. */
  async pending(ctx: RequestContext, { key, email }: Pending): Promise<PendingProviderType | null> {
    ctx.require('signInWay.read', NOWHERE);
    const provider = this.providers.all().find((each) => each.key === key);
    return provider === undefined ? null : { provider, email, step: await this.step(ctx, email) };
  }

  private async step(ctx: RequestContext, email: string): Promise<PendingStep> {
    if (ctx.sessionId !== null && ctx.personId !== null) {
      const viewer = await this.identity.person(ctx, ctx.personId);
      return viewer.email === email ? 'link' : 'other_address';
    }
    const person = await this.identity.personByEmail(email);
    if (person === null) return 'stranger';
    return (await this.invitations.isInvited(person.id, ctx.now)) ? 'accept' : 'sign_in_first';
  }

  private shown({ id, issuer, email, createdAt, lastUsedAt }: ProviderLink): ProviderLinkType {
    return { id, name: this.providers.nameOf(issuer), email, createdAt, lastUsedAt };
  }
}
