import { type AccountStatus, DEFAULT_TIME_ZONE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { isId } from '../platform/input.js';
import { EmailChange } from './email/entities/email-change.js';
import { Person } from './entities/person.js';

/** What of an account other features may change. */
export type AccountChange = Partial<Omit<Person, 'id' | 'createdAt' | 'demonstration'>>;

/** How a person's account stands. */
export function accountStatus({ deactivatedAt, erasedAt }: Person): AccountStatus {
  if (erasedAt !== null) return 'erased';
  return deactivatedAt === null ? 'active' : 'deactivated';
}

/** Accounts inside an act. */
@Injectable()
export class AccountsService {
  constructor(private readonly database: DataSource) {}

  /** Everybody who can sign in at that time. */
  active(at: Date): Promise<Person[]> {
    return this.database.manager
      .createQueryBuilder(Person, 'person')
      .where('person.erasedAt IS NULL AND (person.deactivatedAt IS NULL OR person.deactivatedAt > :at)', {
        at,
      })
      .orderBy('person.id')
      .getMany();
  }

  /** A person by id, for a read whose permission has been asked; null when there is none. */
  async byId(personId: string): Promise<Person | null> {
    return isId(personId) ? this.database.manager.findOneBy(Person, { id: personId }) : null;
  }

  /** An account, kept from changing until the act is done; null when there is none. */
  async locked(tx: EntityManager, personId: string): Promise<Person | null> {
    if (!isId(personId)) return null;
    return tx.findOne(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those of some people whose accounts are open, kept from changing until the act is done. */
  async lockedActive(tx: EntityManager, personIds: readonly string[]): Promise<Person[]> {
    const people = await tx.find(Person, {
      where: { id: In([...personIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return people.filter((person) => accountStatus(person) === 'active');
  }

  /** Those of the given people whose account can be used at that time. */
  async activeAmong(tx: EntityManager, personIds: readonly string[], at: Date): Promise<Set<string>> {
    const people = await tx.findBy(Person, { id: In([...new Set(personIds)]) });
    return new Set(people.filter((each) => !isDeactivated(each, at)).map(({ id }) => id));
  }

  async change(tx: EntityManager, personId: string, change: AccountChange): Promise<void> {
    await tx.update(Person, { id: personId }, change);
  }

  /** Every address that an account had here or was to have, in lower case. */
  async addressesOf(tx: EntityManager, { id, email }: Person): Promise<string[]> {
    const changes = await tx.findBy(EmailChange, { personId: id });
    const moved = changes.flatMap(({ oldEmail, newEmail }) => [oldEmail, newEmail]);
    return [...new Set([email, ...moved].map((address) => address.toLowerCase()))];
  }

  /** Whether somebody else who was not erased bears one of the names. */
  hasNamesake(tx: EntityManager, personId: string, names: readonly string[]): Promise<boolean> {
    return tx.existsBy(Person, { id: Not(personId), name: In([...names]), erasedAt: IsNull() });
  }

  /** Takes from an account all that was its person's; what is left can neither sign in nor be written to. */
  async erase(tx: EntityManager, personId: string, pseudonym: string, now: Date): Promise<void> {
    await tx.update(Person, { id: personId, deactivatedAt: IsNull() }, { deactivatedAt: now });
    await this.change(tx, personId, {
      name: pseudonym,
      addressedAs: null,
      email: `${personId}@erased.invalid`,
      emailConfirmedAt: null,
      passwordHash: null,
      timeZone: DEFAULT_TIME_ZONE,
      language: 'en',
      erasedAt: now,
    });
  }
}

function isDeactivated({ deactivatedAt }: Person, at: Date): boolean {
  return deactivatedAt !== null && deactivatedAt <= at;
}
