import type { RouteObject } from 'react-router';
import { ACCOUNT_SECTIONS } from './account/account-sections.js';

/** Ways in, pages that letters lead to, and one's own account. */
export const identityRoutes: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('./sign-in-page.js')).SignInPage }),
  },
  {
    path: 'invitation',
    lazy: async () => ({ Component: (await import('./invitation-page.js')).InvitationPage }),
  },
  {
    path: 'set-up',
    lazy: async () => ({ Component: (await import('./set-up-page.js')).SetUpPage }),
  },
  {
    path: 'forgotten-password',
    lazy: async () => ({ Component: (await import('./forgotten-password-page.js')).ForgottenPasswordPage }),
  },
  {
    path: 'reset-password',
    lazy: async () => ({ Component: (await import('./reset-password-page.js')).ResetPasswordPage }),
  },
  {
    path: 'confirm-email',
    lazy: async () => ({ Component: (await import('./email-pages.js')).ConfirmEmailPage }),
  },
  {
    path: 'stop-email-change',
    lazy: async () => ({ Component: (await import('./email-pages.js')).StopEmailChangePage }),
  },
  {
    path: 'respond',
    lazy: async () => ({ Component: (await import('./respond-page.js')).RespondPage }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./account/account-layout.js')).AccountLayout }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./account/account-index.js')).AccountIndex }),
      },
      ...ACCOUNT_SECTIONS.map(({ path, lazy }) => ({ path, lazy })),
    ],
  },
];
