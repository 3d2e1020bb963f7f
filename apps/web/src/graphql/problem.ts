import type { CombinedError } from 'urql';

export const PROBLEM_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'GONE',
  'TOO_LARGE',
  'RATE_LIMITED',
  'NETWORK',
  'INTERNAL',
] as const;

/** The codes of the API (`extensions.code`), and two of our own: no answer at all, and an error without a code. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What went wrong, in a form that a page can show. */
export interface Problem {
  readonly code: ProblemCode;
  /** The server's own sentence; absent when there is none worth showing. */
  readonly message?: string;
  /** The input field at fault, as the API names it. */
  readonly field?: string;
}

/** Reads the first error of a GraphQL result; an answer that never came is NETWORK. */
export function problemOf(error: CombinedError | undefined): Problem | undefined {
  if (!error) return undefined;
  const first = error.graphQLErrors[0];
  if (!first) return { code: error.networkError ? networkCode(error) : 'INTERNAL' };
  const code = PROBLEM_CODES.find((each) => each === first.extensions.code);
  if (!code) return { code: 'INTERNAL' };
  const field = first.extensions.field;
  return { code, message: first.message, ...(typeof field === 'string' ? { field } : {}) };
}

function networkCode(error: CombinedError): ProblemCode {
  const response: unknown = error.response;
  if (!(response instanceof Response)) return 'NETWORK';
  if (response.status === 413) return 'TOO_LARGE';
  if (response.status === 429) return 'RATE_LIMITED';
  return response.status >= 500 ? 'INTERNAL' : 'NETWORK';
}

/** Reads the first error of the answer of an HTTP door, which is as a GraphQL one. */
export function problemInAnswer(body: unknown): Problem {
  const errors = isObject(body) && Array.isArray(body.errors) ? body.errors : [];
  const [first] = errors as { message?: string; extensions?: { code?: string } }[];
  return problemOfEntry({ message: first?.message, code: first?.extensions?.code });
}

/** A code and a sentence, as far as they are some. */
export function problemOfEntry({
  code,
  message,
}: {
  readonly code?: unknown;
  readonly message?: unknown;
}): Problem {
  return {
    code: PROBLEM_CODES.find((each) => each === code) ?? 'INTERNAL',
    ...(typeof message === 'string' ? { message } : {}),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
