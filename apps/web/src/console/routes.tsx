import type { RouteObject } from 'react-router';
import { sectionsFor } from './console-sections.js';

const layout = async () => ({ Component: (await import('./console-layout.js')).ConsoleLayout });

function children(place: 'installation' | 'space'): RouteObject[] {
  return sectionsFor(place).map(({ path, lazy }) => (path === '' ? { index: true, lazy } : { path, lazy }));
}

/** The console of the installation's secretariat. */
export const consoleRoutes: RouteObject[] = [
  { path: 'console', lazy: layout, children: children('installation') },
];

/** The console of a space's secretariat; relative to the space. */
export const spaceConsoleRoutes: RouteObject[] = [
  { path: 'console', lazy: layout, children: children('space') },
];
