import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { READ_ACTIONS, WRITE_ACTIONS } from '@concordat/domain';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isInputObjectType,
  isNonNullType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { auditServer } from 'graphql-http';
import { definedActs } from '../../apps/api/src/acts/define-act.js';
import { declaredDoors } from '../../apps/api/src/platform/doors.js';
import { COST_LIMIT, DEPTH_LIMIT } from '../../apps/api/src/platform/graphql/limits.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { DEMONSTRATION_PASSWORD } from '../support/demonstration-database.js';
import { graphql, signIn } from '../support/http.js';
import { ask, outcomeOf, publicAt } from '../support/people.js';
import { checkedInSchema } from '../support/schema-fields.js';

const SOURCE = join(import.meta.dirname, '../../apps/api/src');

let api: ApiInProcess;
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await startApiInProcess();
  const { data } = await ask<IntrospectionQuery>(publicAt(api.url), getIntrospectionQuery());
  if (data === null) throw new Error('The schema cannot be asked for.');
  schema = buildClientSchema(data);
});

/**
 * What the audit remarks on, none of it required. A GET without our header is refused, so that no other site can send
 * one (5A70, D6D5, 6A70: MAY). A request with a fault is answered with 400 also to those who ask for the older media
 * type, so that whoever looks at the status alone sees it (572B, FDE2, 7B9B: SHOULD).
 */
const EXCEPTIONS = ['notice 5A70', 'notice 6A70', 'notice D6D5', 'warn 572B', 'warn 7B9B', 'warn FDE2'];

/** Root fields of a schema, as `Query.field` and `Mutation.field`. */
function rootFields(of: GraphQLSchema): string[] {
  const types = [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()];
  return types.flatMap((type) =>
    type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
}

/** Root fields that declare no action, or one of the wrong kind: a query declares a read, a mutation an act. */
function undeclared(of: GraphQLSchema): string[] {
  const doors = declaredDoors();
  return rootFields(of).filter((door) => {
    const action = doors.get(door);
    const actions: readonly string[] = door.startsWith('Mutation.') ? WRITE_ACTIONS : READ_ACTIONS;
    return typeof action !== 'string' || !actions.includes(action);
  });
}

/** The actions of every file in an `acts` folder: an act is known once its file is loaded. */
async function everyAct(): Promise<string[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\/acts\/[\w-]+\.ts$/u.test(file) && !/(?:\.spec|-rules)\.ts$/u.test(file),
  );
  for (const file of files) await import(join(SOURCE, file));
  expect(definedActs().size).toBe(files.length);
  return [...definedActs().keys()];
}

/** Mutations that take something else than one `input`, which is an input type of their own. */
function withoutOneInput(mutations: GraphQLObjectType): string[] {
  return Object.values(mutations.getFields())
    .filter(({ name, args }) => {
      const [input, ...more] = args;
      const type = isNonNullType(input?.type) ? input.type.ofType : input?.type;
      const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      return more.length > 0 || input?.name !== 'input' || !isInputObjectType(type) || type.name !== own;
    })
    .map(({ name }) => name);
}

describe('the doors', () => {
  it('declare an action each: a query its read, a mutation its act', () => {
    expect(rootFields(schema).length).toBeGreaterThan(30);
    expect(undeclared(schema)).toEqual([]);
  });

  it('would be found out if they did not', () => {
    const made = buildSchema(`
      type Query { viewer: String, everything: String }
      type Mutation { signIn(input: String): String, deleteEverything: String }`);
    expect(undeclared(made)).toEqual(['Query.everything', 'Mutation.deleteEverything']);
    expect(withoutOneInput(made.getMutationType() as GraphQLObjectType)).toEqual([
      'signIn',
      'deleteEverything',
    ]);
  });

  it('are all there: nothing is declared for a field that is not', () => {
    const ofRoots = [...declaredDoors().keys()].filter((door) =>
      /^(?:Query|Mutation|Subscription)\./u.test(door),
    );
    expect(ofRoots.sort()).toEqual(rootFields(schema).sort());
  });

  it('take one input in every mutation', () => {
    expect(withoutOneInput(schema.getMutationType() as GraphQLObjectType)).toEqual([]);
  });

  it('have an act for every action that changes something, but for editing, which goes through the sync door', async () => {
    const acts = await everyAct();
    expect([...acts, 'draft.edit', 'dispute.writeStatement'].sort()).toEqual([...WRITE_ACTIONS].sort());
    const performed = [...declaredDoors()].filter(([door]) => door.startsWith('Mutation.'));
    for (const [, action] of performed) expect(acts).toContain(action);
  });
});

describe('the schema', () => {
  it('is the one that is checked in', () => {
    const text = (of: GraphQLSchema) => printSchema(lexicographicSortSchema(of));
    expect(text(schema)).toBe(text(checkedInSchema()));
  });
});

describe('GraphQL over HTTP', () => {
  it('passes every audit but those with a reason', async () => {
    const results = await auditServer({ url: new URL('/graphql', api.url).href });
    expect(results.length).toBeGreaterThan(50);
    const others = results.filter(({ status }) => status !== 'ok');
    expect(others.map(({ id, status }) => `${status} ${id}`).sort()).toEqual(EXCEPTIONS);
  });
});

describe('a request that any page could send', () => {
  const question = JSON.stringify({ query: 'mutation { signOut { signedOut } }' });
  const read = `/graphql?query=${encodeURIComponent('{ viewer { id } }')}`;

  it.each([
    ['text/plain', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: question }, '/graphql'],
    ['no type', { method: 'POST', body: new Blob([question]) }, '/graphql'],
    ['a form', { method: 'POST', body: new URLSearchParams({ query: '{ viewer { id } }' }) }, '/graphql'],
    ['an address alone', { method: 'GET' }, read],
  ])('is refused and nothing done: %s', async (_name, options: RequestInit, path) => {
    const cookie = await signIn(api.url, 'member@nature.example', DEMONSTRATION_PASSWORD);
    const response = await fetch(new URL(path, api.url), {
      ...options,
      headers: { ...(options.headers as Record<string, string> | undefined), cookie },
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
    const { data } = await graphql<{ viewer: object | null }>(api.url, '{ viewer { id } }', {}, cookie);
    expect(data?.viewer).not.toBe(null);
  });

  it('is taken with the header that only our own pages can send', async () => {
    const response = await fetch(new URL(read, api.url), { headers: { 'apollo-require-preflight': '1' } });
    expect([response.status, await response.json()]).toEqual([200, { data: { viewer: null } }]);
  });

  it('cannot change anything by an address, even with it', async () => {
    const path = `/graphql?query=${encodeURIComponent('mutation { signOut { signedOut } }')}`;
    const response = await fetch(new URL(path, api.url), { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(405);
  });
});

describe('the limits', () => {
  const SPACE = 'space(slug: "net-zero-ready-homes")';
  /** From a space to its groups and back, three levels a time. */
  const around = (times: number, innermost: string): string =>
    times === 0 ? innermost : `taskGroups(first: 1) { nodes { space { ${around(times - 1, innermost)} } } }`;

  it('allow a query as deep as it may be and no deeper', async () => {
    const times = Math.floor((DEPTH_LIMIT - 2) / 3);
    const depth = 2 + 3 * times;
    expect(depth).toBe(DEPTH_LIMIT);
    expect(outcomeOf(await ask(publicAt(api.url), `{ ${SPACE} { ${around(times, 'id')} } }`))).toBe('OK');
    const deeper = await ask(publicAt(api.url), `{ ${SPACE} { ${around(times, 'milestones { id }')} } }`);
    expect(outcomeOf(deeper)).toBe('INVALID');
    expect(deeper.errors[0]?.message).toContain(`${depth + 1} levels deep; at most ${DEPTH_LIMIT}`);
  });

  it.each([
    ['with page sizes in it', '{', '(first: 100)'],
    ['with page sizes in variables', 'query ($size: Int = 100) {', '(first: $size)'],
    ['with the page sizes that are meant when none are said', '{', ''],
  ])('refuse a query that is too dear %s, and say so', async (_name, begin, page) => {
    const list = (name: string, inside: string) => `${name}${page} { nodes { id ${inside} } }`;
    const dear = list('spaces', list('taskGroups', list('drafts', list('versions', 'decisions { id }'))));
    const answer = await ask(publicAt(api.url), `${begin} ${dear} }`);
    expect(outcomeOf(answer)).toBe('INVALID');
    expect(answer.errors[0]?.message).toContain(`at most ${COST_LIMIT}`);
  });
});
