import type { RouteObject } from 'react-router';

/** The first page. */
export const spacesRoutes: RouteObject[] = [];
/** The space's own page. */
export const spaceRoutes: RouteObject[] = [];
