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

const requested = defineLetter({
  kind: 'erasureRequested',
  subject: () => 'You asked for your data to be erased',
  paragraphs: ({ name }) => [
    `${name},`,
    'You asked for your personal data here to be erased. The secretariat will answer you; until then nothing changes.',
    'If it was not you, or if you have changed your mind, withdraw the request on the page of your account.',
  ],
  link: () => ({ label: 'Your data', path: '/account/data-and-erasure' }),
});

const declined = defineLetter({
  kind: 'erasureDeclined',
  subject: () => 'Your data has not been erased',
  paragraphs: ({ name, reason }) => [
    `${name},`,
    'You asked for your personal data here to be erased. The secretariat has answered that it cannot.',
    `The reason given: ${reason}`,
    'You may complain to the data-protection authority; in the United Kingdom that is the Information Commissioner.',
  ],
  link: () => ({ label: 'Your data', path: '/account/data-and-erasure' }),
});

const erased = defineLetter({
  kind: 'accountErased',
  subject: () => 'Your data has been erased',
  paragraphs: ({ name }) => [
    `${name},`,
    'Your personal data here has been erased: your name, address, ways to sign in, sessions and notices. What you did for an organisation stays in the record, under a pseudonym. It cannot be undone.',
    'This letter is the last: this address is forgotten once it is sent.',
  ],
  link: null,
});

export function erasureRequested(person: Addressed): Letter {
  return { kind: requested.kind, to: person.email, words: { name: calledBy(person) } };
}

export function erasureDeclined(person: Addressed, reason: string): Letter {
  return { kind: declined.kind, to: person.email, words: { name: calledBy(person), reason } };
}

export function accountErased(person: Addressed): Letter {
  return { kind: erased.kind, to: person.email, words: { name: calledBy(person) } };
}

export function accountDeactivated(person: Addressed, reason: string): Letter {
  return { kind: deactivated.kind, to: person.email, words: { name: calledBy(person), reason } };
}

export function accountReactivated(person: Addressed, reason: string): Letter {
  return { kind: reactivated.kind, to: person.email, words: { name: calledBy(person), reason } };
}

function calledBy({ name, addressedAs }: Addressed): string {
  return addressedAs ?? name;
}
