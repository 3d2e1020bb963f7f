import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** How many types deep a query goes below one thing, and below each entry of a list. */
const DEPTH = { thing: 4, list: 3 } as const;
/** How long a query may be, in tokens; the server's own limit is a little higher. */
const TOKENS = 4_500;
/** How many items of a list are asked for, so that the whole stays within the limits on cost. */
const ITEMS = { list: 5, inside: 2 } as const;

/**
 * Queries that between them show everything there is below where others begin.
 *
 * @param beginnings queries whose arguments are filled in, such as `draft(id: "…") { title }`
 */
export function crawlQueries(schema: GraphQLSchema, beginnings: readonly string[]): string[] {
  const heads = new Set(beginnings.map(headOf));
  return [...heads].map((head) => {
    const name = /^\w+/u.exec(head)?.[0] ?? '';
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new Error(`There is no query ${name}.`);
    const list = getNamedType(field.type).name.endsWith('Connection');
    const beginning = list ? paged(head) : head;
    for (let depth: number = list ? DEPTH.list : DEPTH.thing; ; depth -= 1) {
      const text = `{ ${beginning} ${below(field, [], depth)} }`;
      if (depth === 0 || tokensOf(text) <= TOKENS) return text;
    }
  });
}

/** A query without what it selects: the braces of its arguments belong to it. */
function headOf(text: string): string {
  let round = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '(') round += 1;
    if (character === ')') round -= 1;
    if (character === '{' && round === 0) return text.slice(0, index).trim();
  }
  return text.trim();
}

function tokensOf(text: string): number {
  return text.match(/\w+|[^\s\w]/gu)?.length ?? 0;
}

function paged(head: string): string {
  if (/\bfirst:/u.test(head)) return head;
  const first = `first: ${ITEMS.list})`;
  return head.endsWith(')') ? `${head.slice(0, -1)}, ${first}` : `${head}(${first}`;
}

type Field = Pick<GraphQLField<unknown, unknown>, 'type'>;

/** Everything below a field, so many types deep; a type that the way down has passed already is not entered again. */
function below(field: Field, passed: readonly string[], depth: number): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const connection = type.name.endsWith('Connection');
  const way = connection ? passed : [...passed, type.name];
  const left = connection ? depth : depth - 1;
  const parts = Object.values(type.getFields()).flatMap((each) => {
    if (each.args.some(isRequiredArgument) || (connection && each.name === 'edges')) return [];
    const inside = getNamedType(each.type);
    if (!isObjectType(inside)) return [each.name];
    if (inside.name === 'PageInfo') return ['pageInfo { hasNextPage }'];
    if (way.includes(inside.name.replace(/Connection$/u, '')) || left < 0) return [];
    const first = each.args.some(({ name }) => name === 'first') ? `(first: ${ITEMS.inside})` : '';
    const selection = below(each, way, left);
    return selection === '' ? [] : [`${each.name}${first} ${selection}`];
  });
  return parts.length === 0 ? '' : `{ ${parts.join(' ')} }`;
}

/** Lists in an answer that say another number than they show, though they say that there is no more. */
export function miscounted(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => miscounted(item, `${path}.${index}`));
  if (typeof data !== 'object' || data === null) return [];
  const { totalCount, nodes, pageInfo } = data as {
    totalCount?: number;
    nodes?: readonly unknown[];
    pageInfo?: { hasNextPage: boolean };
  };
  const wrong =
    typeof totalCount === 'number' && nodes !== undefined && pageInfo?.hasNextPage === false
      ? totalCount !== nodes.length
      : false;
  const inside = Object.entries(data).flatMap(([key, value]) => miscounted(value, `${path}.${key}`));
  return wrong ? [`${path}: ${nodes?.length} of ${totalCount}`, ...inside] : inside;
}
