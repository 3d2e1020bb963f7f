import { useOutletContext } from 'react-router';
import type { SpaceShellQuery } from '../graphql/generated/graphql.js';

export type SpaceShell = NonNullable<SpaceShellQuery['space']>;

/** The space that the page lies in. Only for pages under `/spaces/:slug`. */
export function useSpace(): SpaceShell {
  return useOutletContext<SpaceShell>();
}
