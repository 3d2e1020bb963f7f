import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RowProblem } from '../platform/csv/read-rows.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { SpacesService } from '../spaces/spaces.service.js';
import type { ListFile } from './list-file.js';
import type { ListKind } from './list-kinds.js';
import { ListPlanner } from './list-planner.js';
import { countsOf, type PlannedRow, planHash, type Verdict } from './plan.js';

/** What a file would bring about; `plan` is what importing it must be given. */
export interface Preview {
  readonly list: ListKind;
  readonly plan: string | null;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly problems: readonly RowProblem[];
  readonly rows: readonly (Pick<PlannedRow, 'row' | 'verdict' | 'words'> & { readonly name: string })[];
}

/** Previews of lists. */
@Injectable()
export class ListsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly planner: ListPlanner,
  ) {}

  /**
   * @throws Problem what the policy says of importing it, there and in the space
   */
  async preview(
    ctx: RequestContext,
    list: ListKind,
    file: ListFile,
    spaceSlug: string | null,
  ): Promise<Preview> {
    ctx.require('list.import', NOWHERE);
    const space = await this.spaceFor(ctx, spaceSlug);
    const read = await this.planner.plan(this.database.manager, list, file, space, ctx.now);
    const { encoding, separator, planned, problems } = read;
    return {
      list,
      plan: problems.length > 0 ? null : planHash(planned),
      encoding,
      separator,
      counts: countsOf(planned),
      problems,
      rows: planned.map(({ row, verdict, words, name }) => ({ row, verdict, words, name })),
    };
  }

  private async spaceFor(ctx: RequestContext, slug: string | null): Promise<Space | null> {
    if (slug === null) return null;
    const space = await this.spaces.bySlug(ctx, slug);
    ctx.require('space.grantRole', this.spaces.policySubject(space));
    return space;
  }
}
