import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { AccountsService, accountStatus } from '../identity/accounts.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import type { AccountType } from './people.types.js';

/** Reads of accounts. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly accounts: AccountsService) {}

  /**
   * A person's account.
   *
   * @throws Problem NOT_FOUND when there is none, and for who is neither its person nor of the secretariat
   */
  async account(ctx: RequestContext, personId: string): Promise<AccountType> {
    ctx.require('account.read', { ...NOWHERE, ownerId: personId });
    const person = await this.accounts.byId(personId);
    if (person === null) throw Problem.notFound('person');
    const { id, email, createdAt, deactivatedAt, erasedAt } = person;
    return { id, person, email, status: accountStatus(person), createdAt, deactivatedAt, erasedAt };
  }
}
