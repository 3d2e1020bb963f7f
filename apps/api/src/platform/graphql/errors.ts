import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isUnstorableText, UNSTORABLE_MESSAGE } from '../database/unstorable.js';
import { Problem, STATUS } from '../problem.js';

const log = new Logger('graphql');

/** Codes of the GraphQL layer itself, in our words. */
const OURS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'INVALID',
  GRAPHQL_VALIDATION_FAILED: 'INVALID',
  BAD_USER_INPUT: 'INVALID',
  BAD_REQUEST: 'INVALID',
  OPERATION_RESOLUTION_FAILURE: 'INVALID',
};

/** What a client is told of an error: a problem in its own words; anything else only that it is our fault. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = originalOf(error);
  if (original instanceof Problem) {
    const extensions = { code: original.code, ...(original.field ? { field: original.field } : {}) };
    return { ...formatted, message: original.message, extensions };
  }
  if (isUnstorableText(original)) {
    return { ...formatted, message: UNSTORABLE_MESSAGE, extensions: { code: 'INVALID' } };
  }
  const code = String(formatted.extensions?.code ?? 'INTERNAL');
  const known = OURS[code] ?? (code === 'INVALID' ? code : undefined);
  if (known) return { ...formatted, extensions: { code: known } };
  log.error(original instanceof GraphQLError ? (original.originalError ?? original) : original);
  return {
    ...formatted,
    message: 'Something went wrong on our side and nothing was changed. Try again in a moment.',
    extensions: { code: 'INTERNAL' },
  };
}

/** A refusal of the request as a whole, before anything in it was looked at. */
export function refusedRequest(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: STATUS[error.code] } },
  });
}

function originalOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError instanceof Problem) return error.originalError;
  return unwrapResolverError(error);
}
