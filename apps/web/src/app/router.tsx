import { createBrowserRouter, type RouteObject } from 'react-router';
import { consoleRoutes, spaceConsoleRoutes } from '../console/routes.js';
import { consultationRoutes } from '../consultations/routes.js';
import { decisionLogRoutes } from '../decision-log/routes.js';
import { decisionRoutes } from '../decisions/routes.js';
import { definitionRoutes } from '../definitions/routes.js';
import { personRoutes } from '../directory/routes.js';
import { disputeRoutes } from '../disputes/routes.js';
import { draftingRoutes } from '../drafting/routes.js';
import { evidenceRoutes } from '../evidence/routes.js';
import { groupRoutes } from '../groups/routes.js';
import { identityRoutes } from '../identity/routes.js';
import { meetingRoutes } from '../meetings/routes.js';
import { notificationRoutes } from '../notifications/routes.js';
import { directoryRoutes, organisationRoutes } from '../organisations/routes.js';
import { peopleRoutes } from '../people/routes.js';
import { pollRoutes } from '../polls/routes.js';
import { providerRoutes } from '../providers/routes.js';
import { recommendationRoutes } from '../recommendations/routes.js';
import { recordRoutes } from '../record/routes.js';
import { spaceRoutes, spacesRoutes } from '../spaces/routes.js';
import { verifyRoutes } from '../verify/routes.js';
import { BrokenPage } from './broken-page.js';
import { Layout } from './layout.js';
import { NotFoundPage } from './not-found-page.js';
import { SpaceLayout } from './space-layout.js';

/** Every address of the app. What lies in a space hangs under `/spaces/:slug`; features give paths relative to it. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Layout />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          ...spacesRoutes,
          ...identityRoutes,
          ...providerRoutes,
          ...directoryRoutes,
          ...personRoutes,
          ...notificationRoutes,
          ...peopleRoutes,
          ...consoleRoutes,
          ...verifyRoutes,
          {
            path: 'spaces/:slug',
            element: <SpaceLayout />,
            children: [
              {
                errorElement: <BrokenPage />,
                children: [
                  ...spaceRoutes,
                  ...groupRoutes,
                  ...meetingRoutes,
                  ...definitionRoutes,
                  ...evidenceRoutes,
                  ...draftingRoutes,
                  ...decisionRoutes,
                  ...disputeRoutes,
                  ...pollRoutes,
                  ...decisionLogRoutes,
                  ...consultationRoutes,
                  ...recommendationRoutes,
                  ...recordRoutes,
                  ...organisationRoutes,
                  ...spaceConsoleRoutes,
                ],
              },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

/** The router over the browser's own history. */
export function createRouter() {
  return createBrowserRouter(routes);
}
