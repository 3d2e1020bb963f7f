import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';

/**
 * Why signing in with a provider came to nothing: it is not set up here (`unknown`), does not answer (`unavailable`), the
 * person said no (`cancelled`), it took too long or began in another browser (`expired`), the provider or its answer
 * was not what it must be (`refused`), it does not vouch for an address (`unverified`), or who came back belongs to
 * another account (`taken`).
 */
export const FLOW_REASONS = [
  'unknown',
  'unavailable',
  'cancelled',
  'expired',
  'refused',
  'unverified',
  'taken',
] as const;
export type FlowReason = (typeof FLOW_REASONS)[number];

/** Signing in with a provider came to nothing. */
export class FlowError extends Error {
  override readonly name = 'FlowError';

  constructor(
    readonly reason: FlowReason,
    cause?: unknown,
  ) {
    super(`signing in with a provider: ${reason}`, { cause });
  }
}

/** What an error of the code flow comes to. */
export function reasonOf(error: unknown): FlowError {
  if (error instanceof FlowError) return error;
  if (error instanceof AuthorizationResponseError) {
    return new FlowError(error.error === 'access_denied' ? 'cancelled' : 'refused', error);
  }
  if (error instanceof ResponseBodyError) return new FlowError('refused', error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && error.message === 'fetch failed')) {
    return new FlowError('unavailable', error);
  }
  return new FlowError('refused', error);
}
