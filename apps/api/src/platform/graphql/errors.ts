import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isUnstorableText, UNSTORABLE_MESSAGE } from '../database/unstorable.js';
import { LogEntry } from '../logs/log.js';
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
  const known = codeOf(formatted);
  if (known !== null) return { ...formatted, extensions: { code: known } };
  return {
    ...formatted,
    message: 'Something went wrong on our side and nothing was changed. Try again in a moment.',
    extensions: { code: 'INTERNAL' },
  };
}

/** Logs what of these is our fault, under the request that met it. */
export function logFaults(errors: readonly unknown[], requestId: string | null): void {
  for (const error of errors) {
    const original = originalOf(error);
    if (original instanceof Problem || isUnstorableText(original)) continue;
    if (error instanceof GraphQLError && codeOf(error) !== null) continue;
    const cause = original instanceof GraphQLError ? (original.originalError ?? original) : original;
    log.error(LogEntry.fault(cause, requestId));
  }
}

/** A refusal of the request as a whole, before anything in it was looked at. */
export function refusedRequest(error: unknown, requestId: string | null): never {
  if (!(error instanceof Problem)) {
    logFaults([error], requestId);
    throw error;
  }
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: STATUS[error.code] } },
  });
}

/** The code that an error of the GraphQL layer has with us; null for one that is our fault. */
function codeOf({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): string | null {
  const code = String(extensions?.code ?? 'INTERNAL');
  return OURS[code] ?? (code === 'INVALID' ? code : null);
}

function originalOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError instanceof Problem) return error.originalError;
  return unwrapResolverError(error);
}
