import { useSpace } from '../../app/use-space.js';
import { type SignedIn, useViewer } from '../../graphql/use-viewer.js';

/** Who the viewer is in a task group, and for whom they speak there. */
export interface Standing {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  /** The sector of that organisation; null for nobody. */
  readonly sector: string | null;
  readonly observer: boolean;
}

/** The viewer's standing in a task group; undefined while unknown, null when nobody is signed in. */
export function useStanding(groupId: string | undefined): Standing | null | undefined {
  const viewer = useViewer();
  const { slug } = useSpace();
  return viewer ? standingOf(viewer, slug, groupId) : viewer;
}

function standingOf({ person, roles }: SignedIn, slug: string, groupId: string | undefined): Standing {
  const inGroup = roles.filter(({ taskGroup }) => taskGroup?.id === groupId);
  const inSpace = roles.filter(({ taskGroup, space }) => !taskGroup && space?.slug === slug);
  const organisation = [...inGroup, ...inSpace].find((each) => each.organisation)?.organisation;
  const writes = inGroup.some(({ role }) => role === 'CO_CHAIR' || role === 'MEMBER');
  const watches = roles.some(({ role }) => role === 'OBSERVER' || role === 'GOVERNMENT_OBSERVER');
  return {
    personId: person.id,
    name: person.name,
    organisation: organisation?.name ?? null,
    sector: organisation?.sector.name ?? null,
    observer: watches && !writes,
  };
}
