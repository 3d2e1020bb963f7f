import { LIVING } from './living-space.js';
import { ask, type Speaker } from './people.js';

/** What ties somebody to an organisation. */
export interface Tie {
  readonly id: string;
  readonly kind: string;
  readonly until: string | null;
  readonly endedAt: string | null;
  readonly organisation: { readonly slug: string };
  readonly lentTo: { readonly slug: string } | null;
}

/** What GraphQL is asked of a person. */
export const TIES = 'id affiliations { id kind until endedAt organisation { slug } lentTo { slug } }';

/** Who somebody is: what ties them to organisations, and their roles in the living space. */
export async function me(speaker: Speaker): Promise<{ id: string; affiliations: Tie[]; roles: string[] }> {
  const answer = await ask<{
    viewer: { person: { id: string; affiliations: Tie[] }; roles: { role: string }[] };
  }>(speaker, `{ viewer { person { ${TIES} } roles(spaceSlug: "${LIVING}") { role } } }`);
  if (!answer.data) throw new Error('Nobody is signed in.');
  const { person, roles } = answer.data.viewer;
  return { ...person, roles: roles.map(({ role }) => role) };
}
