import { randomUUID } from 'node:crypto';

/** A new global id: a random UUID, opaque to clients. */
export function newId(): string {
  return randomUUID();
}
