import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { personalDataSources } from '../platform/personal-data.js';
import { ErasureRequest } from './entities/erasure-request.js';
import type { PersonalDataKindType } from './erasure.types.js';

/** Reads of requests for erasure, and of what erasing means. */
@Injectable()
export class ErasureQueries {
  constructor(private readonly database: DataSource) {}

  /**
   * Requests that wait, oldest first.
   *
   * @throws Problem NOT_FOUND for who is not of the installation's secretariat
   */
  waiting(ctx: RequestContext, args: PageArgs): Promise<Page<ErasureRequest>> {
    ctx.require('account.read', NOWHERE);
    return pageOf(
      this.database.manager.createQueryBuilder(ErasureRequest, 'request').where(`request.status = 'waiting'`),
      [
        { column: 'request.requestedAt', value: (each) => each.requestedAt, cast: 'timestamptz' },
        { column: 'request.id', value: (each) => each.id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** The newest request of a person whose account the asker may see, batched. */
  async newestOf(ctx: RequestContext, personId: string): Promise<ErasureRequest | null> {
    const newest = await ctx.load('erasure-request', personId, async (ids) => {
      const requests = await this.database.manager.find(ErasureRequest, {
        where: { personId: In([...ids]) },
        order: { requestedAt: 'ASC' },
      });
      return new Map(requests.map((request) => [request.personId, request]));
    });
    return newest ?? null;
  }

  /** What is kept about people, and why what stays does. */
  kinds(): PersonalDataKindType[] {
    return personalDataSources().map(({ section, title, erase, stays }) => ({
      section,
      title,
      erased: erase !== undefined,
      stays,
    }));
  }
}
