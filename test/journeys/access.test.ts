import type { Server } from 'node:http';
import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { declaredDoors } from '../../apps/api/src/platform/doors.js';
import { POLICY } from '../../libs/domain/src/index.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { fieldDoors, operationDoors, routerDoors, syncDoors, toldSchema } from '../support/doors-found.js';
import { type AllOperations, doorOf, operationsOn } from '../support/operations/index.js';
import { stageOn } from '../support/stage.js';
import { query } from '../support/stored.js';

/** Shown wherever they are named: who somebody is, for whom they speak, and which spaces there are, is public. */
const OPEN_TYPES = ['Person', 'Organisation', 'Sector', 'Space', 'Affiliation'];
/** Words of whatever shows them, with no being of their own: that is what the policy is asked about. */
const SHAPES = ['WordChange'];
/** Tell the asker about themselves alone. */
const OWN_TYPES = ['Viewer', 'ViewerRole', 'WaitingItem'];
/** What the router has beside routes: it reads, guards or serves files, and answers with nothing of a space. */
const AROUND = ['<anonymous>', 'helmetMiddleware', 'jsonParser', 'rawParser', 'serveStatic'];
/** Who takes WebSockets: the sync door. */
const WEBSOCKET_DOORS = 1;
/** Doors that are many, each of which is declared by itself, and those for which `access-sync.test.ts` stands. */
const WITHOUT_ENTRY = /^(?:POST \/graphql|GET \/\*|GET \/health\/.*|sync .*|job .*)$/u;

let api: ApiInProcess;
let schema: GraphQLSchema;
let operations: AllOperations;

beforeAll(async () => {
  api = await startApiInProcess();
  schema = await toldSchema(api.url);
  operations = await operationsOn(await stageOn(api.url, api.database.url, ''));
}, 300_000);

const express = () => api.application.getHttpAdapter().getInstance();

/** Every door that the running server has. */
function doorsOf(told: GraphQLSchema): string[] {
  const graphql = [...operationDoors(told), ...fieldDoors(told, [...OPEN_TYPES, ...SHAPES], OWN_TYPES)];
  return [...graphql, ...routerDoors(express()).routes, ...syncDoors()];
}

function undeclared(told: GraphQLSchema): string[] {
  return doorsOf(told).filter((door) => !declaredDoors().has(door));
}

describe('every door', () => {
  it('declares what it needs: @Reads, @Performs, @Subscribes, @Guards, @Serves or declareDoor', () => {
    expect(undeclared(schema)).toEqual([]);
  });

  it('is there where one is declared', () => {
    const there = new Set([
      ...doorsOf(schema),
      ...Object.values(schema.getTypeMap()).flatMap((type) =>
        'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
      ),
      'POST /graphql',
      'GET /*',
    ]);
    const declared = [...declaredDoors().keys()].filter((door) => !door.startsWith('job '));
    expect(declared.filter((door) => !there.has(door))).toEqual([]);
  });

  it('is found when it declares nothing: a made-up query, field and route', () => {
    const more = parse('extend type Query { madeUp: String } extend type Consultation { madeUp: Draft }');
    expect(undeclared(extendSchema(schema, more))).toEqual(['Query.madeUp', 'Consultation.madeUp']);
    express().get('/made-up/:id', (_request, response) => response.end());
    expect(undeclared(schema)).toEqual(['GET /made-up/:id']);
  });

  it('is a route, a field or a message: nothing else answers', () => {
    expect([...new Set(routerDoors(express()).around)].sort()).toEqual(AROUND);
    expect((api.application.getHttpServer() as Server).listenerCount('upgrade')).toBe(WEBSOCKET_DOORS);
  });
});

it('of jobs is declared as well: each queue that the server works from has an action or a reason', async () => {
  const queues = await query<{ name: string }>(
    api.database.url,
    `SELECT name FROM jobs.queue WHERE dead_letter IS NOT NULL`,
  );
  expect(queues.length).toBeGreaterThan(0);
  const doors = queues.map(({ name }) => `job ${name}`);
  expect(doors.filter((door) => !declaredDoors().has(door))).toEqual([]);
});

/** States that no row is brought into by itself: things in each of them are tried side by side. */
const SIDE_BY_SIDE = ['version', 'definition', 'account'];

it('has a situation for every kind of state that the policy asks about', () => {
  const asked = Object.values(POLICY).flatMap(({ allow }) =>
    allow.flatMap(({ when = {} }) => Object.keys(when)),
  );
  const reached = operations.situations.flatMap(({ states }) => Object.keys(states));
  const missing = [...new Set(asked)].filter((kind) => ![...reached, ...SIDE_BY_SIDE].includes(kind));
  expect(missing).toEqual([]);
});

/** Said to whoever adds a door and gives the tests no way to try it. */
const HOW = 'add it to test/support/operations/<feature>.ts: see the README there';

it('can be tried by the tests: each door has an operation, each operation a door', () => {
  const { mutations, queries, fields, routes, subscriptions } = operations;
  const named = (prefix: string, of: object) => Object.keys(of).map((name) => `${prefix}${doorOf(name)}`);
  const tried = new Set([
    ...named('Mutation.', mutations),
    ...named('Query.', queries),
    ...named('Subscription.', subscriptions),
    ...named('', fields),
    ...named('', routes),
  ]);
  const declared = [...declaredDoors().keys()].filter((door) => !WITHOUT_ENTRY.test(door));
  expect(declared.filter((door) => !tried.has(door)).map((door) => `${door}: ${HOW}`)).toEqual([]);
  expect([...tried].filter((door) => !declaredDoors().has(door))).toEqual([]);
  const offering = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && 'mayDo' in type.getFields() ? [`${type.name}.mayDo`] : [],
  );
  const offers = new Set(Object.keys(operations.offers).map(doorOf));
  expect(offering.filter((field) => !offers.has(field)).map((field) => `${field}: ${HOW}`)).toEqual([]);
});
