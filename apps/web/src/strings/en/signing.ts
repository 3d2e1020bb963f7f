/** Texts about signing an answer with a passkey. */
export const signing = {
  signed: 'Signed with a passkey',
  notSigned: 'Not signed with a passkey',
  sign: 'Sign it with a passkey',
  signHint:
    'Your device asks you to unlock it. Nobody else can then give or change this answer in your name, not even whoever runs this server.',
  none: 'You have no passkey that signs. Your answer can be recorded all the same: it then says that it is not signed with one.',
  add: 'Add a passkey (opens in a new tab)',
  recordsSigned: 'It is signed with a passkey of yours; your device asks for it next.',
  recordsNotSigned: 'It is not signed with a passkey.',
  noneNow: 'You have no passkey that signs any more. Add one, or answer without signing.',
} as const;
