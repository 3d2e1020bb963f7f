import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../platform/problem.js';
import type { Person } from './entities/person.js';

/** How many ways of one kind somebody has to sign in, as the transaction sees it. */
export type WaysCount = (tx: EntityManager, personId: string) => Promise<number>;

/** Every way to sign in that there is: features that add one register how many somebody has. */
@Injectable()
export class WaysIn {
  private readonly kinds: WaysCount[] = [];

  register(count: WaysCount): void {
    this.kinds.push(count);
  }

  /**
   * After a way was taken away: is there another? The person is locked, so that no two go at once.
   *
   * @throws Problem CONFLICT when nothing else would be left
   */
  async requireOne(tx: EntityManager, person: Person): Promise<void> {
    if (person.passwordHash !== null) return;
    for (const count of this.kinds) if ((await count(tx, person.id)) > 0) return;
    throw Problem.conflict(
      'This is your only way to sign in. Set a password or add another way first, then remove this one.',
    );
  }
}
