import type { RouteObject } from 'react-router';

/** The pages of this feature. */
export const recordRoutes: RouteObject[] = [];
