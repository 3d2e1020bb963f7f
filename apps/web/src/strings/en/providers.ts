/** Texts of signing in with OpenID Connect providers. */
export const providers = {
  lead: 'You can sign in with an account that you have elsewhere, where this installation offers it. It is linked only when you say so here, and only by the same e-mail address.',
  signInWith: 'Sign in with {name}',
  linkTo: 'Link to {name}',
  theProvider: 'the provider',
  otherWays: 'You can sign in another way: your account here does not depend on it.',
  problem_unknown: 'This installation does not offer that way to sign in.',
  problem_unavailable: '{name} does not answer at the moment. Try again later.',
  problem_cancelled: 'You did not go on at {name}, so you are not signed in.',
  problem_expired: 'Too much time has passed, or it was begun in another browser. Begin again.',
  problem_refused:
    'What {name} answered could not be accepted, so you are not signed in. Begin again; if it happens again, tell whoever runs this installation.',
  problem_unverified:
    '{name} does not say that your e-mail address is verified. Have it verified there, then try again.',
  problem_taken:
    'That account of {name} is linked to another account here. Sign in to that one, or use another.',
  linkTitle: 'Link your account',
  nothingPending: 'There is nothing to link',
  nothingPendingText:
    'It took longer than ten minutes, or it is done already. Begin again from the page for signing in.',
  cameBack: '{name} says that you are {email}, and that this address is yours.',
  step_LINK:
    'When you link your account, you can sign in here with {name} from now on. What you do here stays here: {name} learns that you sign in, and nothing else. You can remove the link at any time.',
  step_SIGN_IN_FIRST:
    'There is an account here with this address. Sign in to it in its own way first; then you can link it to {name}.',
  step_ACCEPT:
    'You were invited with this address. Accept the invitation, and sign in with {name} from now on.',
  step_OTHER_ADDRESS:
    'You are signed in here with another address. Only the same address can be linked: change it here or at {name} first.',
  step_STRANGER:
    'There is no account here for {email}, and no invitation. Ask the secretariat of the space that you want to take part in.',
  linkNow: 'Link to {name}',
  acceptNow: 'Accept and sign in with {name}',
  notNow: 'Not now',
  listTitle: 'With whom you sign in',
  empty: 'Your account is linked to nobody',
  emptyText:
    'You sign in with your password or a passkey. Where this installation offers other ways, they are listed above.',
  linkedAs: 'As {email}',
  linkedOn: 'Linked on',
  lastUsed: 'Last used on',
  neverUsed: 'Never used since.',
  unlink: 'Remove the link',
  unlinkOf: 'Remove the link to {name}',
  unlinkTitle: 'Remove the link to {name}?',
  unlinkRecords: 'You take away the link of your account to {name}. You can no longer sign in with it.',
  unlinkConfirm: 'Remove the link',
} as const;
