import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../acts/messages.js';
import { newId } from '../../platform/ids.js';
import { Problem } from '../../platform/problem.js';
import { Person } from '../entities/person.js';
import { LetterLinks } from '../links/links.service.js';
import { SessionsService } from '../sessions.service.js';
import { EmailChange } from './entities/email-change.js';
import { confirmEmailLetter, stopEmailLetter, stoppedEmailLetter, takenEmailLetter } from './letters.js';

const STOPPED = 'This change of address was stopped. Ask for it again in your account.';

/** People's moves from one address to another, inside the acts that make them. */
@Injectable()
export class EmailChanges {
  constructor(
    private readonly links: LetterLinks,
    private readonly sessions: SessionsService,
  ) {}

  /** Asks for a move: a letter to each address. Whether the new one has an account is told there alone. */
  async ask(tx: EntityManager, person: Person, newEmail: string, now: Date): Promise<Letter[]> {
    await this.links.end(tx, 'email_confirm', person.id, now);
    const change = {
      id: newId(),
      personId: person.id,
      oldEmail: person.email,
      newEmail,
      createdAt: now,
      confirmedAt: null,
      stoppedAt: null,
    };
    await tx.insert(EmailChange, change);
    const about = { personId: person.id, emailChangeId: change.id };
    const { token } = await this.links.make(tx, 'email_confirm', about, now);
    const taken = await tx.existsBy(Person, { email: newEmail });
    const toNew: Letter = taken
      ? { kind: takenEmailLetter.kind, to: newEmail, words: {} }
      : { kind: confirmEmailLetter.kind, to: newEmail, words: { name: person.name, token } };
    return [toNew, await this.stopLetter(tx, person, change, false, now)];
  }

  /**
   * Makes the move.
   *
   * @throws Problem GONE when it was stopped, CONFLICT when the new address has an account by now
   */
  async confirm(
    tx: EntityManager,
    changeId: string,
    now: Date,
  ): Promise<{ person: Person; letters: Letter[] }> {
    const { change, person } = await this.locked(tx, changeId);
    if (change.stoppedAt !== null || person.email !== change.oldEmail) throw new Problem('GONE', STOPPED);
    if (await tx.existsBy(Person, { email: change.newEmail })) {
      throw Problem.conflict('There is an account with that address by now. Ask for another address.');
    }
    await tx.update(EmailChange, { id: change.id }, { confirmedAt: now });
    await tx.update(Person, { id: person.id }, { email: change.newEmail, emailConfirmedAt: now });
    await this.links.end(tx, 'password_reset', person.id, now);
    return { person, letters: [await this.stopLetter(tx, person, change, true, now)] };
  }

  /** Stops a move from the old address, also after it was made, and signs everybody out. */
  async stop(tx: EntityManager, changeId: string, now: Date): Promise<{ person: Person; letters: Letter[] }> {
    const { change, person } = await this.locked(tx, changeId);
    if (change.stoppedAt !== null) throw new Problem('GONE', STOPPED);
    if (change.confirmedAt !== null) {
      if (await tx.existsBy(Person, { email: change.oldEmail })) {
        throw Problem.conflict('This address has another account by now. Ask the secretariat.');
      }
      await tx.update(Person, { id: person.id }, { email: change.oldEmail });
    }
    await tx.update(EmailChange, { id: change.id }, { stoppedAt: now });
    for (const purpose of ['email_confirm', 'email_stop', 'password_reset'] as const)
      await this.links.end(tx, purpose, person.id, now);
    await this.sessions.endAllOf(tx, person.id, now);
    const { kind } = stoppedEmailLetter;
    const addresses = change.confirmedAt === null ? [change.oldEmail] : [change.oldEmail, change.newEmail];
    return { person, letters: addresses.map((to) => ({ kind, to, words: { name: person.name } })) };
  }

  private async locked(tx: EntityManager, id: string): Promise<{ change: EmailChange; person: Person }> {
    const lock = { mode: 'pessimistic_write' } as const;
    const change = await tx.findOneOrFail(EmailChange, { where: { id }, lock });
    const person = await tx.findOneOrFail(Person, { where: { id: change.personId }, lock });
    return { change, person };
  }

  private async stopLetter(
    tx: EntityManager,
    person: Person,
    change: EmailChange,
    made: boolean,
    now: Date,
  ): Promise<Letter> {
    const about = { personId: person.id, emailChangeId: change.id };
    const { token } = await this.links.make(tx, 'email_stop', about, now);
    const words = { name: person.name, newEmail: change.newEmail, token, made: made ? 'yes' : 'no' };
    return { kind: stopEmailLetter.kind, to: change.oldEmail, words };
  }
}
