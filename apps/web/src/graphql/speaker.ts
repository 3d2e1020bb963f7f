import type { Role } from './generated/graphql.js';
import { type SignedIn, useViewer } from './use-viewer.js';

/** Who acts, and for which organisation (null: for nobody). */
export interface Speaker {
  readonly person: string;
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string } | null;
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

/** The same for whoever is looking. */
export function useSpeaker(
  slug: string,
  roles: readonly Role[],
  groupId: string | null = null,
): Speaker | undefined {
  return roleSpeaker(useViewer(), { slug, groupId }, roles);
}
