import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AccessToken } from './entities/access-token.js';

/** Reads of access tokens; nobody sees another's. */
@Injectable()
export class TokensQueries {
  constructor(private readonly database: DataSource) {}

  /** One token, for whoever has just made or revoked it. */
  byId(id: string): Promise<AccessToken> {
    return this.database.manager.findOneByOrFail(AccessToken, { id });
  }

  /** A person's tokens, newest first, those included that work no more. */
  page(ctx: RequestContext, personId: string, args: PageArgs): Promise<Page<AccessToken>> {
    ctx.require('token.read', { ...NOWHERE, ownerId: personId });
    const query = this.database.manager
      .createQueryBuilder(AccessToken, 'token')
      .where('token.personId = :personId', { personId });
    return pageOf(
      query,
      [
        {
          column: 'token.createdAt',
          descending: true,
          value: (token) => token.createdAt,
          cast: 'timestamptz',
        },
        { column: 'token.id', descending: true, value: (token) => token.id, cast: 'uuid' },
      ],
      args,
    );
  }
}
