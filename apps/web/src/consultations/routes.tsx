import type { RouteObject } from 'react-router';

/** The consultations of a space, one of them, and the form that opens one on a version. */
export const consultationRoutes: RouteObject[] = [
  {
    path: 'consultations',
    lazy: async () => ({ Component: (await import('./consultations-page.js')).ConsultationsPage }),
  },
  {
    path: 'consultations/:id',
    lazy: async () => ({ Component: (await import('./consultation-page.js')).ConsultationPage }),
  },
  {
    path: 'versions/:id/consult',
    lazy: async () => ({ Component: (await import('./open-consultation-page.js')).OpenConsultationPage }),
  },
];
