import type { Action, ReadAction, WriteAction } from '@concordat/domain';

/**
 * What a door needs: an action of the policy, or `'open'` where there is nothing of a space behind it (health, the
 * app's own files), which says why.
 */
export type DoorNeeds = Action | { readonly open: string };

const doors = new Map<string, DoorNeeds>();

/**
 * Declares what a door needs. Names: `Query.<field>`, `Mutation.<field>`, `Subscription.<field>`, `<Type>.<field>`,
 * `GET /path`, `sync <message>`, `job <name>`.
 */
export function declareDoor(name: string, needs: DoorNeeds): void {
  doors.set(name, needs);
}

/** Every door that has been declared, by its name. */
export function declaredDoors(): ReadonlyMap<string, DoorNeeds> {
  return doors;
}

/** Declares, on an HTTP handler, the action that the policy must allow; `route` is method and path, as `GET /ledger/head`. */
export function Serves(
  route: string,
  needs: ReadAction | WriteAction | { readonly open: string },
): MethodDecorator {
  return () => declareDoor(route, needs);
}
