import { defineLetter, type Letter } from '../acts/messages.js';
import type { Person } from '../identity/entities/person.js';

type Addressed = Pick<Person, 'name' | 'addressedAs' | 'email'>;

const deactivated = defineLetter({
  kind: 'accountDeactivated',
  subject: () => 'Your account has been closed',
  paragraphs: ({ name, reason }) => [
    `${name},`,
    'The secretariat has closed your account. You are signed out everywhere, and you cannot sign in for now. What you did here stays in the record.',
    `The reason given: ${reason}`,
    'If you think that this is wrong, answer the secretariat: they can open the account again.',
  ],
  link: null,
});

const reactivated = defineLetter({
  kind: 'accountReactivated',
  subject: () => 'Your account is open again',
  paragraphs: ({ name, reason }) => [
    `${name},`,
    'The secretariat has opened your account again. Your roles count as before. Sign in to go on.',
    `The reason given: ${reason}`,
  ],
  link: () => ({ label: 'Sign in', path: '/sign-in' }),
});

export function accountDeactivated(person: Addressed, reason: string): Letter {
  return { kind: deactivated.kind, to: person.email, words: { name: calledBy(person), reason } };
}

export function accountReactivated(person: Addressed, reason: string): Letter {
  return { kind: reactivated.kind, to: person.email, words: { name: calledBy(person), reason } };
}

function calledBy({ name, addressedAs }: Addressed): string {
  return addressedAs ?? name;
}
