import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** Does something on behalf of a request, or of a job: whatever is logged on the way carries its id. */
export function inRequest<T>(requestId: string, work: () => T): T {
  return scope.run(requestId, work);
}

/** Id of the request, or of the job, on whose behalf this runs; null where there is none. */
export function currentRequestId(): string | null {
  return scope.getStore() ?? null;
}
