/** Texts of signing in and of one's own profile. */
export const identity = {
  signInTitle: 'Sign in',
  signInLead:
    'Concordat is where government, industry and civil society write policy together, and keep the record of who agreed to what.',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  openToRead: 'Open to read without signing in',
  profileTitle: 'Your profile',
  demonstration:
    'This is a demonstration account. What you do here is recorded like everything else, in the name of a role and not of a real person.',
  emailLabel: 'E-mail address',
  youSpeakFor: 'Whom you belong to',
  noAffiliation: 'You are tied to no organisation. You speak for yourself.',
  affiliation: '{kind} {organisation}',
  lentTo: 'lent to {organisation}',
  until: 'until {date}',
  rolesTitle: 'What you may do, and where',
  noRoles: 'You have no role in any space yet',
  noRolesText:
    'The secretariat of a space gives roles. Until then you can read what is public and respond to open consultations.',
  forOrganisation: 'for {organisation}',
  forNobody: 'for no organisation',
  ownRole: 'in the whole space',
  signOutTitle: 'Sign out',
  signOutText: 'Ends this session in this browser. What you had typed into a live draft is already kept.',
  signOut: 'Sign out',
  mustSignIn: 'Sign in to see your profile',
} as const;
