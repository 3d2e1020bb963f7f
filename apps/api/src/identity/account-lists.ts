import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Person } from './entities/person.js';
import { Invitation } from './invitations/entities/invitation.js';

/** An account as lists know it. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly deactivated: boolean;
  /** Whether they can still be invited: nobody has come in to the account, and no invitation waits. */
  readonly uninvited: boolean;
}

/** Many accounts at once, for lists. */
@Injectable()
export class AccountLists {
  /** The accounts that have one of the given addresses, which are in lower case. */
  async withAddresses(tx: EntityManager, addresses: readonly string[], at: Date): Promise<Account[]> {
    return this.described(tx, await tx.findBy(Person, { email: In([...new Set(addresses)]) }), at);
  }

  async byIds(tx: EntityManager, ids: readonly string[], at: Date): Promise<Map<string, Account>> {
    const people = await tx.findBy(Person, { id: In([...new Set(ids)]) });
    return new Map((await this.described(tx, people, at)).map((each) => [each.id, each]));
  }

  /**
   * So many accounts by address, after the given one; those that are deactivated or erased are left out.
   *
   * @param among null for all there are
   */
  async batch(
    tx: EntityManager,
    among: readonly string[] | null,
    after: string,
    size: number,
    at: Date,
  ): Promise<Account[]> {
    const query = tx
      .createQueryBuilder(Person, 'person')
      .where(
        'person.email > :after AND person.erasedAt IS NULL AND (person.deactivatedAt IS NULL OR person.deactivatedAt > :at)',
        {
          after,
          at,
        },
      );
    if (among !== null) query.andWhere('person.id = ANY(:among)', { among });
    return this.described(tx, await query.orderBy('person.email').limit(size).getMany(), at);
  }

  private async described(tx: EntityManager, people: readonly Person[], at: Date): Promise<Account[]> {
    const waiting = await tx.findBy(Invitation, {
      personId: In(people.map(({ id }) => id)),
      acceptedAt: IsNull(),
      revokedAt: IsNull(),
      expiresAt: MoreThan(at),
    });
    const invited = new Set(waiting.map(({ personId }) => personId));
    return people.map((person) => ({
      id: person.id,
      email: person.email,
      name: person.name,
      deactivated: isDeactivated(person, at),
      uninvited: person.passwordHash === null && person.emailConfirmedAt === null && !invited.has(person.id),
    }));
  }
}

function isDeactivated({ deactivatedAt }: Person, at: Date): boolean {
  return deactivatedAt !== null && deactivatedAt <= at;
}
