import type { RouteObject } from 'react-router';
import type { TextKey } from '../strings/t.js';

/** One page of the console: where it is, its name in the list, and the page. */
export interface ConsoleSection {
  readonly path: string;
  readonly title: TextKey & `console.${string}Section`;
  readonly places: readonly ('installation' | 'space')[];
  readonly lazy: NonNullable<Extract<RouteObject['lazy'], (...given: never[]) => unknown>>;
}

/** Every section, in the order of the list. */
const SECTIONS: readonly ConsoleSection[] = [
  {
    path: '',
    title: 'console.needsSection',
    places: ['installation', 'space'],
    lazy: async () => ({ Component: (await import('./needs-section.js')).NeedsSection }),
  },
  {
    path: 'spaces',
    title: 'console.spacesSection',
    places: ['installation'],
    lazy: async () => ({ Component: (await import('./spaces-section.js')).SpacesSection }),
  },
  {
    path: 'space',
    title: 'console.spaceSection',
    places: ['space'],
    lazy: async () => ({ Component: (await import('./space-section.js')).SpaceSection }),
  },
  {
    path: 'people',
    title: 'console.peopleSection',
    places: ['installation', 'space'],
    lazy: async () => ({ Component: (await import('./people-section.js')).PeopleSection }),
  },
  {
    path: 'roles',
    title: 'console.rolesSection',
    places: ['installation', 'space'],
    lazy: async () => ({ Component: (await import('./roles-section.js')).RolesSection }),
  },
  {
    path: 'organisations',
    title: 'console.organisationsSection',
    places: ['installation', 'space'],
    lazy: async () => ({ Component: (await import('./organisations-section.js')).OrganisationsSection }),
  },
  {
    path: 'invitations',
    title: 'console.invitationsSection',
    places: ['installation', 'space'],
    lazy: async () => ({ Component: (await import('./invitations-section.js')).InvitationsSection }),
  },
  {
    path: 'lists',
    title: 'console.listsSection',
    places: ['installation', 'space'],
    lazy: async () => ({ Component: (await import('./lists-section.js')).ListsSection }),
  },
];

/** The sections of one console, in order. */
export function sectionsFor(place: 'installation' | 'space'): readonly ConsoleSection[] {
  return SECTIONS.filter(({ places }) => places.includes(place));
}
