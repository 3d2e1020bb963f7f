/** The codes that every door uses; `extensions.code` in GraphQL. */
export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'GONE'
  | 'TOO_LARGE'
  | 'RATE_LIMITED';

/** The codes as HTTP statuses. */
export const STATUS: Readonly<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  GONE: 410,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
};

/**
 * Something that the person who asked can understand and act on. Anything else that is thrown is our own fault
 * and reaches nobody in words.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param field the input field at fault, dotted, where there is one. */
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
  }

  static notFound(what: string): Problem {
    return new Problem('NOT_FOUND', `There is no such ${what}, or it is not open to you. Check the address.`);
  }

  static invalid(field: string, problem: string): Problem {
    return new Problem('INVALID', `${field} ${problem}.`, field);
  }

  static conflict(message: string): Problem {
    return new Problem('CONFLICT', message);
  }
}
