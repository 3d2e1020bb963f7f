import { In } from 'typeorm';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { AccountsService, accountStatus } from './accounts.service.js';
import { EmailChange } from './email/entities/email-change.js';
import { Person } from './entities/person.js';
import { Session } from './entities/session.js';
import { Invitation } from './invitations/entities/invitation.js';
import { LetterLink } from './links/letter-link.js';

definePersonalData({
  section: 'profile',
  title: 'Name, address and settings',
  covers: [Person],
  entries: ({ tx, personId }) =>
    entriesOf(tx.findBy(Person, { id: personId }), (person) => ({
      id: person.id,
      name: person.name,
      addressedAs: person.addressedAs,
      email: person.email,
      timeZone: person.timeZone,
      language: person.language,
      password: person.passwordHash === null ? 'none' : 'set; only its hash is kept',
      account: accountStatus(person),
      createdAt: person.createdAt,
      deactivatedAt: person.deactivatedAt,
    })),
  async erase({ tx, personId, pseudonym, now, use }) {
    await use(AccountsService).erase(tx, personId, pseudonym, now);
  },
  last: true,
  stays: 'The id of the account, which is random: by it the record keeps apart who acted.',
});

definePersonalData({
  section: 'sessions',
  title: 'Browsers that are or were signed in',
  covers: [Session],
  entries: ({ tx, personId }) =>
    entriesOf(tx.find(Session, { where: { personId }, order: { createdAt: 'ASC' } }), (session) => ({
      browser: session.userAgent,
      beganAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      endedAt: session.endedAt,
      expiresAt: session.expiresAt,
    })),
  async erase({ tx, personId }) {
    await tx.delete(Session, { personId });
  },
  last: true,
  stays: null,
});

definePersonalData({
  section: 'invitations',
  title: 'Invitations',
  covers: [Invitation],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Invitation, {
        where: [{ personId }, { invitedById: personId }],
        order: { createdAt: 'ASC' },
      }),
      (invitation) => ({
        to: invitation.personId === personId ? 'you' : 'somebody whom you invited',
        spaceId: invitation.spaceId,
        createdAt: invitation.createdAt,
        sentAt: invitation.sentAt,
        expiresAt: invitation.expiresAt,
        acceptedAt: invitation.acceptedAt,
        revokedAt: invitation.revokedAt,
      }),
    ),
  async erase({ tx, personId }) {
    await tx.delete(Invitation, { personId });
  },
  stays: 'That somebody else was invited, by the pseudonym.',
});

definePersonalData({
  section: 'addressChanges',
  title: 'Changes of address, and links sent by letter',
  covers: [EmailChange, LetterLink],
  async *entries({ tx, personId }) {
    const changes = tx.find(EmailChange, { where: { personId }, order: { createdAt: 'ASC' } });
    yield* entriesOf(changes, ({ oldEmail, newEmail, createdAt, confirmedAt, stoppedAt }) => ({
      oldEmail,
      newEmail,
      createdAt,
      confirmedAt,
      stoppedAt,
    }));
    const links = tx.find(LetterLink, { where: { personId }, order: { createdAt: 'ASC' } });
    yield* entriesOf(links, ({ purpose, createdAt, expiresAt, endedAt }) => ({
      link: purpose,
      createdAt,
      expiresAt,
      endedAt,
    }));
  },
  async erase({ tx, personId, known }) {
    await tx.delete(LetterLink, [{ personId }, { email: In([...known.addresses]) }]);
    await tx.delete(EmailChange, { personId });
  },
  stays: null,
});
