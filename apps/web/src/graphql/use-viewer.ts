import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { Role, ViewerQuery } from './generated/graphql.js';
import { ViewerDocument } from './viewer.graphql.js';

export type SignedIn = NonNullable<ViewerQuery['viewer']>;

/** Who is looking: undefined while unknown, null when nobody is signed in. */
export function useViewer(): SignedIn | null | undefined {
  const [{ data }] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  return data?.viewer;
}

/** The viewer's roles in one space, those in its task groups included. */
export function useRoles(spaceSlug: string): readonly Role[] {
  const viewer = useViewer();
  return useMemo(
    () => (viewer?.roles ?? []).filter((each) => each.space?.slug === spaceSlug).map((each) => each.role),
    [viewer, spaceSlug],
  );
}

/** Whether the viewer has a role in a space or in one of its task groups: undefined while that is unknown. */
export function useTakesPart(spaceSlug: string): boolean | undefined {
  const viewer = useViewer();
  const roles = useRoles(spaceSlug);
  return viewer === undefined ? undefined : roles.length > 0;
}
