/** Texts of one's own account: its sections, by feature. */
export const account = {
  title: 'Your account',
  mustSignIn: 'Sign in to see your account',
  calendarSection: 'Calendar',
  signInSection: 'Your sign-in',
  signInLead: 'You sign in with the address {email}.',
} as const;
