import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Person } from './entities/person.js';

/** What other features may ask of many accounts at once, inside an act. */
@Injectable()
export class AccountsService {
  /** Those of the given people whose account can be used at that time. */
  async activeAmong(tx: EntityManager, personIds: readonly string[], at: Date): Promise<Set<string>> {
    const people = await tx.findBy(Person, { id: In([...new Set(personIds)]) });
    return new Set(people.filter((each) => !isDeactivated(each, at)).map(({ id }) => id));
  }
}

function isDeactivated({ deactivatedAt }: Person, at: Date): boolean {
  return deactivatedAt !== null && deactivatedAt <= at;
}
