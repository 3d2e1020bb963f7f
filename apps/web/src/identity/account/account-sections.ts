import type { RouteObject } from 'react-router';
import type { TextKey } from '../../strings/t.js';

/** One page of one's own account: where it is under `/account`, its name in the list, and the page. */
export interface AccountSection {
  readonly path: string;
  readonly title: TextKey & `account.${string}Section`;
  readonly lazy: NonNullable<RouteObject['lazy']>;
}

/** Every section, in the order of the list. A feature that adds one adds its line here and its texts to `account`. */
export const ACCOUNT_SECTIONS: readonly AccountSection[] = [
  {
    path: 'profile',
    title: 'account.profileSection',
    lazy: async () => ({ Component: (await import('../../people/profile-section.js')).ProfileSection }),
  },
  {
    path: 'sign-in',
    title: 'account.signInSection',
    lazy: async () => ({ Component: (await import('./sign-in-section.js')).SignInSection }),
  },
  {
    path: 'passkeys',
    title: 'account.passkeysSection',
    lazy: async () => ({
      Component: (await import('../../passkeys/passkeys-section.js')).PasskeysSection,
    }),
  },
  {
    path: 'providers',
    title: 'account.providersSection',
    lazy: async () => ({
      Component: (await import('../../providers/providers-section.js')).ProvidersSection,
    }),
  },
  {
    path: 'tokens',
    title: 'account.tokensSection',
    lazy: async () => ({ Component: (await import('../../tokens/tokens-section.js')).TokensSection }),
  },
  {
    path: 'notifications',
    title: 'account.notificationsSection',
    lazy: async () => ({
      Component: (await import('../../notifications/choices-section.js')).ChoicesSection,
    }),
  },
  {
    path: 'devices',
    title: 'account.devicesSection',
    lazy: async () => ({ Component: (await import('./devices-section.js')).DevicesSection }),
  },
  {
    path: 'email',
    title: 'account.emailSection',
    lazy: async () => ({ Component: (await import('./email-section.js')).EmailSection }),
  },
  {
    path: 'calendar',
    title: 'account.calendarSection',
    lazy: async () => ({ Component: (await import('../../meetings/calendar-section.js')).CalendarSection }),
  },
  {
    path: 'data-and-erasure',
    title: 'account.dataSection',
    lazy: async () => ({ Component: (await import('../../people/data-section.js')).DataSection }),
  },
];
