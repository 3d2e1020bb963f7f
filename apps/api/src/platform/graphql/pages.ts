import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isId } from '../input.js';
import { Problem } from '../problem.js';
import { isDay, isInstant } from './scalars.js';

export const PAGE_LIMIT = 100;

@ObjectType()
export class PageInfo {
  @Field() hasNextPage: boolean;
  @Field() hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

/** One page of a list, as Relay's connections have it. */
export class Page<T> {
  constructor(
    readonly edges: readonly { readonly cursor: string; readonly node: T }[],
    readonly pageInfo: PageInfo,
    private readonly count: () => Promise<number>,
  ) {}

  static empty<T>(): Page<T> {
    return pageFrom<T>([], 0, false, String, async () => 0);
  }

  get nodes(): T[] {
    return this.edges.map(({ node }) => node);
  }

  /** Counted only when asked for. */
  get totalCount(): Promise<number> {
    return this.count();
  }

  /** The same page of other things, one made of each. */
  async map<U>(make: (node: T) => Promise<U>): Promise<Page<U>> {
    const edges = this.edges.map(async ({ cursor, node }) => ({ cursor, node: await make(node) }));
    return new Page(await Promise.all(edges), this.pageInfo, this.count);
  }
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many at most; 1 to ${PAGE_LIMIT}, 20 unless said.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' })
  after?: string | null;
}

/** The connection and edge types of an object type: `XConnection` and `XEdge`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field() cursor: string;
    @Field(() => node) node: T;
  }
  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => [node]) nodes: T[];
    @Field() pageInfo: PageInfo;
    @Field(() => Int) totalCount: number;
  }
  return Connection as unknown as Type<Page<T>>;
}

/** How a list is ordered: a column of the query's alias, its direction, and its value on a row. The last must be unique. */
export interface SortKey<T> {
  readonly column: string;
  readonly descending?: boolean;
  readonly value: (row: T) => string | number | Date;
  /** SQL type that the cursor's text is cast to. */
  readonly cast: CursorType;
}

type CursorType = 'timestamptz' | 'uuid' | 'text' | 'int' | 'bigint' | 'date';

/**
 * One page of a query by keyset: what comes after the cursor in the given order. All keys run in one direction.
 *
 * @throws Problem INVALID for a size out of range or a cursor that is not ours
 */
export async function pageOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  keys: readonly SortKey<T>[],
  { first, after }: PageArgs,
  defaultSize = 20,
): Promise<Page<T>> {
  const size = sizeOf({ first }, defaultSize);
  const counting = query.clone();
  for (const key of keys) query.addOrderBy(key.column, directionOf(keys));
  afterCursor(query, keys, after);
  const rows = await query.take(size + 1).getMany();
  return pageFrom(
    rows,
    size,
    Boolean(after),
    (row) => cursorFor(keys, row),
    () => counting.getCount(),
  );
}

/** How many a page may hold. @throws Problem INVALID for a size out of range */
export function sizeOf({ first }: PageArgs, defaultSize: number): number {
  const size = first ?? defaultSize;
  if (size < 1 || size > PAGE_LIMIT) throw Problem.invalid('first', `must be 1 to ${PAGE_LIMIT}`);
  return size;
}

export function directionOf<T>([first]: readonly SortKey<T>[]): 'ASC' | 'DESC' {
  return first?.descending ? 'DESC' : 'ASC';
}

/** Leaves out of a query what comes before the cursor. @throws Problem INVALID for a cursor that is not ours */
export function afterCursor<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  keys: readonly SortKey<T>[],
  after: string | null | undefined,
): void {
  if (!after) return;
  const values = readCursor(
    after,
    keys.map(({ cast }) => cast),
  );
  const left = keys.map((key) => columnSql(query, key.column)).join(', ');
  const right = keys.map((key, index) => `:cursor${index}::${key.cast}`).join(', ');
  query.andWhere(
    `(${left}) ${directionOf(keys) === 'DESC' ? '<' : '>'} (${right})`,
    Object.fromEntries(values.map((value, index) => [`cursor${index}`, value])),
  );
}

/** The cursor of a row in a list. */
export function cursorFor<T>(keys: readonly SortKey<T>[], row: T): string {
  return writeCursor(keys.map((key) => key.value(row)));
}

/** A page from rows of which one more than `size` was read. */
export function pageFrom<T>(
  rows: readonly T[],
  size: number,
  hasPreviousPage: boolean,
  cursorOf: (row: T) => string,
  totalCount: () => Promise<number>,
): Page<T> {
  const edges = rows.slice(0, size).map((node) => ({ cursor: cursorOf(node), node }));
  const pageInfo: PageInfo = {
    hasNextPage: rows.length > size,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return new Page(edges, pageInfo, totalCount);
}

/** A property of a query's alias, such as `draft.createdAt`, as SQL. */
export function columnSql<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, path: string): string {
  const [alias = '', property = ''] = path.split('.');
  const metadata = query.expressionMap.findAliasByName(alias).metadata;
  const column = metadata.findColumnWithPropertyName(property);
  return `"${alias}"."${column?.databaseName ?? property}"`;
}

export function writeCursor(values: readonly (string | number | Date)[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : value));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/** The values that a cursor was written from. @throws Problem INVALID for a cursor that was not written for these types */
export function readCursor(cursor: string, types: readonly CursorType[]): (string | number)[] {
  const values = parseCursor(cursor);
  if (values.length !== types.length) throw badCursor();
  return values.map((value, index) => {
    const type = types[index];
    if (type === undefined || !isOfType(value, type)) throw badCursor();
    return value;
  });
}

function parseCursor(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) ? values : [];
  } catch {
    throw badCursor();
  }
}

/** Whether PostgreSQL can read a value as the type: it answers anything else with an error of its own. */
function isOfType(value: unknown, type: CursorType): value is string | number {
  if (type === 'int') return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  if (type === 'bigint') return Number.isSafeInteger(value);
  if (typeof value !== 'string') return false;
  if (type === 'uuid') return isId(value);
  if (type === 'text') return !value.includes('\0');
  return isDay(value.slice(0, 10)) && (type === 'date' ? value.length === 10 : isInstant(value));
}

function badCursor(): Problem {
  return Problem.invalid('after', 'is not a cursor of this list; start again without it');
}
