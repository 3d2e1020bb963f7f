import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** The schema as it is checked in. */
export function checkedInSchema(): GraphQLSchema {
  return buildSchema(readFileSync(join(import.meta.dirname, '../../apps/api/schema.graphql'), 'utf8'));
}

/**
 * Where the input of a mutation takes a value of a scalar type, as paths into it: `title`, `questions.0`,
 * `answers.0.text`.
 */
export function inputPaths(schema: GraphQLSchema, mutation: string, scalar: 'String' | 'ID'): string[] {
  const input = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input');
  const type = input && getNamedType(input.type);
  return isInputObjectType(type) ? pathsIn(type, scalar) : [];
}

function pathsIn(type: GraphQLInputObjectType, scalar: string): string[] {
  return Object.values(type.getFields()).flatMap((field) =>
    pathsOf(field.type, scalar).map((path) => (path === '' ? field.name : `${field.name}.${path}`)),
  );
}

function pathsOf(wrapped: GraphQLInputType, scalar: string): string[] {
  const type = getNullableType(wrapped);
  if (isListType(type)) {
    const inside = pathsOf(type.ofType, scalar);
    return inside.map((path) => (path === '' ? '0' : `0.${path}`));
  }
  if (isInputObjectType(type)) return pathsIn(type, scalar);
  return getNamedType(type).name === scalar ? [''] : [];
}
