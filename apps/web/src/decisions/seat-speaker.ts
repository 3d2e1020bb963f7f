import type { Role } from '../graphql/generated/graphql.js';
import type { Speaker } from '../graphql/speaker.js';
import type { SignedIn } from '../graphql/use-viewer.js';

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
