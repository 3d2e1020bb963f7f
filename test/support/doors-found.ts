import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
} from 'graphql';
import { MESSAGE_KINDS } from '../../libs/collab/src/index.js';
import { graphqlData } from './http.js';

/** The schema as the running server tells it. */
export async function toldSchema(url: string): Promise<GraphQLSchema> {
  const data = await graphqlData(url, getIntrospectionQuery());
  return buildClientSchema(data as unknown as Parameters<typeof buildClientSchema>[0]);
}

/** Queries, mutations and subscriptions: `Query.draft`. */
export function operationDoors(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
}

/**
 * Fields through which a type of one feature shows something of another, unless that is open wherever it is named, or
 * the field is of a type that only ever tells the asker about themselves.
 */
export function fieldDoors(schema: GraphQLSchema, open: readonly string[], own: readonly string[]): string[] {
  const features = featuresOfTypes();
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) &&
      features.has(type.name) &&
      !type.name.endsWith('Payload') &&
      !own.includes(type.name),
  );
  return types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const shown = getNamedType(field.type).name.replace(/(?:Connection|Edge)$/u, '');
      const [from, to] = [features.get(type.name), features.get(shown)];
      return to === undefined || from === to || open.includes(shown) ? [] : [`${type.name}.${field.name}`];
    }),
  );
}

/** The feature whose folder declares a type. */
function featuresOfTypes(): ReadonlyMap<string, string> {
  const root = join(import.meta.dirname, '../../apps/api/src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const declared = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const feature = file.split(/[\\/]/u, 1)[0] ?? '';
    return [...text.matchAll(DECLARED)].map(([, name, bare]) => [name ?? bare ?? '', feature] as const);
  });
  return new Map(declared);
}

const DECLARED = /@ObjectType\((?:'(\w+)')?[^@]*?\)\s*export class (\w+)/gu;

interface Layer {
  readonly name: string;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** What the router has: routes as `GET /path`, and the names of what stands before and behind them. */
export function routerDoors(express: { readonly router: unknown }): { routes: string[]; around: string[] } {
  const { stack } = express.router as { readonly stack: readonly Layer[] };
  const routes = stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
  const around = stack.filter(({ route }) => route === undefined).map(({ name }) => name);
  return { routes: [...new Set(routes)], around };
}

/** Kinds of message of the sync door. */
export function syncDoors(): string[] {
  return MESSAGE_KINDS.map((kind) => `sync ${kind}`);
}
