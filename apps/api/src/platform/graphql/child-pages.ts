import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { groupBy } from '../collections.js';
import {
  afterCursor,
  columnSql,
  cursorFor,
  directionOf,
  Page,
  type PageArgs,
  pageFrom,
  type SortKey,
  sizeOf,
} from './pages.js';
import type { RequestContext } from './request-context.js';

/** A list that each of many parents has. */
export interface ChildList<T> {
  /** Names the batch: the same name must always come with the same list. */
  readonly name: string;
  readonly query: () => SelectQueryBuilder<T & ObjectLiteral>;
  /** The property that says whose it is. */
  readonly parent: keyof T & string;
  readonly keys: readonly SortKey<T>[];
  readonly defaultSize?: number;
}

/**
 * One parent's page of a list, read together with those of all parents that this request asks for at the same
 * moment: two statements, however many parents there are, and one more where anybody asks how many there are.
 *
 * @throws Problem INVALID for a size out of range or a cursor that is not ours
 */
export async function childPage<T extends { readonly id: string }>(
  ctx: RequestContext,
  list: ChildList<T>,
  parentId: string,
  args: PageArgs,
): Promise<Page<T>> {
  const size = sizeOf(args, list.defaultSize ?? 20);
  const page = await ctx.load(`page:${list.name}:${size}:${args.after ?? ''}`, parentId, (parents) =>
    pagesOf(list, parents, size, args.after ?? null),
  );
  return page ?? Page.empty();
}

async function pagesOf<T extends { readonly id: string }>(
  list: ChildList<T>,
  parents: readonly string[],
  size: number,
  after: string | null,
): Promise<Map<string, Page<T>>> {
  const rows = await rowsOf(list, parents, size, after);
  const byParent = groupBy(rows, (row) => String(row[list.parent]));
  let counts: Promise<ReadonlyMap<string, number>> | undefined;
  const countOf = async (parent: string) => {
    counts ??= countsOf(list, parents);
    return (await counts).get(parent) ?? 0;
  };
  return new Map(
    parents.map((parent) => [
      parent,
      pageFrom(
        byParent.get(parent) ?? [],
        size,
        after !== null,
        (row) => cursorFor(list.keys, row),
        () => countOf(parent),
      ),
    ]),
  );
}

/** The first `size` rows of each parent and one more, in order. */
async function rowsOf<T>(
  list: ChildList<T>,
  parents: readonly string[],
  size: number,
  after: string | null,
): Promise<T[]> {
  const ranked = list.query();
  const { alias } = ranked;
  const parent = columnSql(ranked, `${alias}.${list.parent}`);
  const direction = directionOf(list.keys);
  const order = list.keys.map(({ column }) => `${columnSql(ranked, column)} ${direction}`).join(', ');
  ranked.andWhere(`${parent} = ANY(:parents)`, { parents });
  afterCursor(ranked, list.keys as readonly SortKey<T & ObjectLiteral>[], after);
  ranked
    .select(`${alias}.id`, 'id')
    .addSelect(`ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY ${order})`, 'place');
  const found = await ranked.dataSource
    .createQueryBuilder()
    .select('ranked.id', 'id')
    .from(`(${ranked.getQuery()})`, 'ranked')
    .where('ranked.place <= :limit')
    .setParameters({ ...ranked.getParameters(), limit: size + 1 })
    .getRawMany<{ id: string }>();
  const query = list.query().andWhere(`${alias}.id = ANY(:found)`, { found: found.map(({ id }) => id) });
  for (const { column } of list.keys) query.addOrderBy(column, direction);
  return query.getMany();
}

async function countsOf<T>(
  list: ChildList<T>,
  parents: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const query = list.query();
  const parent = columnSql(query, `${query.alias}.${list.parent}`);
  const rows = await query
    .andWhere(`${parent} = ANY(:parents)`, { parents })
    .select(parent, 'parent')
    .addSelect('count(*)::int', 'count')
    .groupBy(parent)
    .getRawMany<{ parent: string; count: number }>();
  return new Map(rows.map((row) => [row.parent, row.count]));
}
