import type { Role } from '../graphql/generated/graphql.js';
import type { SignedIn } from '../graphql/use-viewer.js';

/** Who acts, and for which organisation (null: for nobody). */
export interface Speaker {
  readonly person: string;
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string } | null;
}

/** Who answers for a seat. */
export interface SeatSpeaker extends Speaker {
  readonly organisation: NonNullable<Speaker['organisation']>;
}

const SEAT_ROLES: readonly Role[] = ['CO_CHAIR', 'MEMBER'];

/** For which seat the viewer answers in a decision of this group; undefined when for none. */
export function seatSpeaker(
  viewer: SignedIn | null | undefined,
  groupId: string,
  seats: readonly string[],
): SeatSpeaker | undefined {
  const held = viewer?.roles.find(
    ({ role, taskGroup, organisation }) =>
      SEAT_ROLES.includes(role) &&
      taskGroup?.id === groupId &&
      organisation != null &&
      seats.includes(organisation.id),
  );
  if (!viewer || !held?.organisation) return undefined;
  return { person: viewer.person.name, organisation: held.organisation };
}

/** For whom the viewer acts by one of these roles, in the group or in the whole space. */
export function roleSpeaker(
  viewer: SignedIn | null | undefined,
  place: { readonly slug: string; readonly groupId: string | null },
  roles: readonly Role[],
): Speaker | undefined {
  if (!viewer) return undefined;
  const held = viewer.roles.find(
    ({ role, space, taskGroup }) =>
      roles.includes(role) && (taskGroup ? taskGroup.id === place.groupId : space?.slug === place.slug),
  );
  return { person: viewer.person.name, organisation: held?.organisation ?? null };
}
