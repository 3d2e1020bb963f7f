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
const ITEMS = { list: 4, inside: 2 } as const;

/**
 * Queries that between them show everything there is below where others begin.
 *
 * @param beginnings queries whose arguments are filled in, such as `draft(id: "…") { title }`
 */
export function crawlQueries(schema: GraphQLSchema, beginnings: readonly string[]): string[] {
  const heads = new Set(beginnings.map(headOf));
  return [...heads].flatMap((head) => {
    const name = /^\w+/u.exec(head)?.[0] ?? '';
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new Error(`There is no query ${name}.`);
    const list = getNamedType(field.type).name.endsWith('Connection');
    const beginning = list ? paged(head) : head;
    const ask = (selection: string): string => `{ ${beginning} ${selection} }`;
    if (!list) return shared(ask, (depth) => parts(field, [], depth));
    return [deepest(DEPTH.list, (depth) => ask(below(field, [], depth)))];
  });
}

/** The longest query that is not too long, the less deep the longer it would be. */
function deepest(depth: number, write: (depth: number) => string): string {
  const text = write(depth);
  return depth === 0 || tokensOf(text) <= TOKENS ? text : deepest(depth - 1, write);
}

/** The parts of one thing, in as few queries as hold them whole; a part that is too long for one is less deep. */
function shared(ask: (selection: string) => string, partsAt: (depth: number) => string[]): string[] {
  const whole = partsAt(DEPTH.thing);
  if (whole.length === 0) return [ask('')];
  const queries: string[] = [];
  let together: string[] = [];
  for (const part of whole) {
    if (tokensOf(ask(`{ ${[...together, part].join(' ')} }`)) <= TOKENS) {
      together.push(part);
      continue;
    }
    if (together.length > 0) queries.push(ask(`{ ${together.join(' ')} }`));
    together = [];
    if (tokensOf(part) <= TOKENS / 2) together.push(part);
    else
      queries.push(
        deepest(DEPTH.thing, (depth) =>
          ask(`{ ${partsAt(depth).find((each) => nameOf(each) === nameOf(part)) ?? '__typename'} }`),
        ),
      );
  }
  if (together.length > 0) queries.push(ask(`{ ${together.join(' ')} }`));
  return queries;
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

/** The field with which a part begins. */
function nameOf(part: string): string {
  return /^\w*/u.exec(part)?.[0] ?? '';
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
  const inside = parts(field, passed, depth);
  return inside.length === 0 ? '' : `{ ${inside.join(' ')} }`;
}

/** The same, field by field. */
function parts(field: Field, passed: readonly string[], depth: number): string[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [];
  const connection = type.name.endsWith('Connection');
  const way = connection ? passed : [...passed, type.name];
  const left = connection ? depth : depth - 1;
  return Object.values(type.getFields()).flatMap((each) => {
    if (each.args.some(isRequiredArgument) || (connection && each.name === 'edges')) return [];
    const inside = getNamedType(each.type);
    if (!isObjectType(inside)) return [each.name];
    if (inside.name === 'PageInfo') return ['pageInfo { hasNextPage }'];
    if (way.includes(inside.name.replace(/Connection$/u, '')) || left < 0) return [];
    const first = each.args.some(({ name }) => name === 'first') ? `(first: ${ITEMS.inside})` : '';
    const selection = below(each, way, left);
    return selection === '' ? [] : [`${each.name}${first} ${selection}`];
  });
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
