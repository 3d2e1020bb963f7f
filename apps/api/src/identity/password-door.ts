import { PASSWORD_MAX } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { networkOf } from '../platform/http/network-address.js';
import { Problem } from '../platform/problem.js';
import { Throttle, type Ticket } from '../throttling/throttle.js';
import { notRight, signIn } from './acts/sign-in.js';
import type { Person } from './entities/person.js';
import { IdentityService } from './identity.service.js';
import { KnownDevices } from './known-device.js';
import { hashPassword, isOutOfDate, passwordIsRight } from './passwords.js';
import { SignedIn } from './signed-in.js';

const EMAIL_MAX = 200;

/** Where passwords are checked: slowed down, and outside any transaction, since it takes long. */
@Injectable()
export class PasswordDoor {
  constructor(
    private readonly identity: IdentityService,
    private readonly throttle: Throttle,
    private readonly devices: KnownDevices,
    private readonly signedIn: SignedIn,
  ) {}

  /**
   * Signs in with address and password. Words and work are the same whether or not the address has an account.
   *
   * @returns the person's id
   * @throws Problem UNAUTHENTICATED, RATE_LIMITED, INVALID
   */
  async signIn(ctx: RequestContext, typed: string, password: string): Promise<string> {
    const email = typed.trim().toLowerCase();
    if (email.length > EMAIL_MAX) throw Problem.invalid('email', `may have at most ${EMAIL_MAX} characters`);
    if (email.includes('\0')) throw Problem.invalid('email', 'has characters that no address has');
    if (password.length > PASSWORD_MAX)
      throw Problem.invalid('password', `may have at most ${PASSWORD_MAX} characters`);
    const person = await this.identity.personByEmail(email);
    const tickets = this.ticketsFor(ctx, email, person);
    await this.throttle.enter(tickets, ctx.now);
    const checkedHash = person?.passwordHash ?? null;
    if (!(await passwordIsRight(checkedHash, password)) || person === null) throw notRight();
    const newHash = checkedHash !== null && isOutOfDate(checkedHash) ? await hashPassword(password) : null;
    await this.signedIn.perform(ctx, signIn, { personId: person.id, checkedHash, newHash });
    const [own, ...shared] = tickets;
    await this.throttle.forget(own ? [own] : []);
    await this.throttle.giveBack(shared);
    return person.id;
  }

  /**
   * Makes sure that somebody who is signed in knows their password, before something that needs it.
   *
   * @returns the hash that was found right; null for an account without a password
   * @throws Problem INVALID of `field`, RATE_LIMITED
   */
  async confirm(
    person: Pick<Person, 'id' | 'passwordHash'>,
    password: string,
    field: string,
    now: Date,
  ): Promise<string | null> {
    if (person.passwordHash === null) return null;
    const ticket: Ticket = { kind: 'password_check', subject: person.id };
    await this.throttle.enter([ticket], now);
    if (password.length > PASSWORD_MAX || !(await passwordIsRight(person.passwordHash, password))) {
      throw new Problem('INVALID', 'This is not your password. Type it again.', field);
    }
    await this.throttle.forget([ticket]);
    return person.passwordHash;
  }

  /** Forgets what was tried at an account: its owner has shown by a letter who they are. */
  forget(email: string): Promise<void> {
    return this.throttle.forget([{ kind: 'sign_in_account', subject: email }]);
  }

  /** A browser known for the account has a tally of its own; others share those of the account and of their network. */
  private ticketsFor(ctx: RequestContext, email: string, person: Person | null): Ticket[] {
    const known = person && this.devices.nameFor(ctx.http?.request.headers.cookie, person.id);
    if (known) return [{ kind: 'sign_in_device', subject: `${known} ${email}` }];
    return [
      { kind: 'sign_in_account', subject: email },
      { kind: 'sign_in_network', subject: networkOf(ctx) },
    ];
  }
}
