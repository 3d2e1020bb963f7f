import { definitionStates, NOWHERE, next } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DecisionsService } from '../decisions/decisions.service.js';
import { byId, groupBy } from '../platform/collections.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { Definition } from './entities/definition.js';
import { Figure } from './entities/figure.js';

/** Reads of definitions; and how they become agreed: by a carried decision on their draft. */
@Injectable()
export class DefinitionsQueries {
  constructor(
    private readonly database: DataSource,
    decisions: DecisionsService,
  ) {
    decisions.onDecisionClosed(async ({ tx, decision }) => {
      if (decision.status !== 'carried') return;
      const agreed = await tx.findBy(Definition, { draftId: decision.draftId });
      for (const { id, status } of agreed) {
        const change = {
          status: next(definitionStates, status, 'agree'),
          agreedVersionId: decision.versionId,
        };
        await tx.update(Definition, { id }, change);
      }
    });
  }

  /** Definitions of a space by their place in the hierarchy; only agreed ones for whoever has no role in it. */
  page(
    ctx: RequestContext,
    space: Space,
    { search, ...args }: PageArgs & { readonly search?: string | null },
  ): Promise<Page<Definition>> {
    const query = this.database.manager
      .createQueryBuilder(Definition, 'definition')
      .where('definition.spaceId = :spaceId', { spaceId: space.id });
    if (!ctx.allows('definition.read', { ...NOWHERE, spaceId: space.id })) {
      query.andWhere("definition.status = 'agreed'");
    }
    if (search?.trim()) {
      query.andWhere(
        '(position(lower(:search) in lower(definition.term)) > 0 OR position(lower(:search) in lower(definition.text)) > 0)',
        { search: search.trim() },
      );
    }
    return pageOf(
      query,
      [
        { column: 'definition.ordinal', value: ({ ordinal }) => ordinal, cast: 'int' },
        { column: 'definition.id', value: ({ id }) => id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** A definition that was just proposed. */
  proposed(id: string): Promise<Definition> {
    return this.database.manager.findOneByOrFail(Definition, { id });
  }

  /** The larger definition, batched; null also for whoever may not read it. */
  async parent(ctx: RequestContext, { parentId }: Definition): Promise<Definition | null> {
    if (parentId === null) return null;
    const found = await ctx.load('definition', parentId, async (ids) =>
      byId(await this.database.manager.findBy(Definition, { id: In([...ids]) })),
    );
    return found !== undefined && readable(ctx, found) ? found : null;
  }

  /** Its components in order, batched, as far as the asker may read them. */
  async components(ctx: RequestContext, definitionId: string): Promise<readonly Definition[]> {
    const found = await ctx.load('definition-components', definitionId, async (ids) => {
      const where = { parentId: In([...ids]) };
      const rows = await this.database.manager.find(Definition, {
        where,
        order: { ordinal: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.parentId ?? '');
    });
    return (found ?? []).filter((component) => readable(ctx, component));
  }

  /** Its figures in order, batched. */
  async figures(ctx: RequestContext, definitionId: string): Promise<readonly Figure[]> {
    const found = await ctx.load('figures', definitionId, async (ids) => {
      const where = { definitionId: In([...ids]) };
      const rows = await this.database.manager.find(Figure, { where, order: { ordinal: 'ASC' } });
      return groupBy(rows, (row) => row.definitionId);
    });
    return found ?? [];
  }
}

function readable(ctx: RequestContext, { spaceId, groupId, status }: Definition): boolean {
  return ctx.allows('definition.read', { ...NOWHERE, spaceId, groupId, states: { definition: status } });
}
