import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../../acts/act-door.js';
import { atLeast } from '../../platform/at-least.js';
import { Ctx, Performs } from '../../platform/graphql/doors.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { parseInput } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { IdentityService } from '../identity.service.js';
import { LetterDoor } from '../links/letter-door.js';
import { PasswordDoor } from '../password-door.js';
import { hashOfChosen } from '../passwords.js';
import { emailInput } from '../person-input.js';
import { SignedIn } from '../signed-in.js';
import { changePassword } from './acts/change-password.js';
import { requestPasswordReset } from './acts/request-reset.js';
import { resetPassword } from './acts/reset-password.js';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
} from './passwords.types.js';

/** Longer than the work of a letter takes, so that an address with an account is answered no later. */
const ANSWER_MS = 300;

@Resolver()
export class PasswordsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly letters: LetterDoor,
    private readonly passwords: PasswordDoor,
    private readonly signedIn: SignedIn,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Asks for a letter; the answer is the same for an address without an account.',
  })
  @Performs(requestPasswordReset)
  async requestPasswordReset(@Ctx() ctx: RequestContext, @Args('input') input: RequestPasswordResetInput) {
    const { email } = parseInput(emailInput, input);
    ctx.require('password.requestReset', NOWHERE);
    await this.letters.mayAsk(ctx, email);
    return atLeast(ANSWER_MS, async () => {
      const person = await this.identity.personByEmail(email);
      if (person !== null && person.emailConfirmedAt !== null && person.deactivatedAt === null) {
        await this.door.perform(ctx, requestPasswordReset, { idempotencyKey: null, personId: person.id });
      }
      return { asked: true };
    });
  }

  @Mutation(() => ResetPasswordPayload, { description: 'Sets a new password by the link of a letter.' })
  @Performs(resetPassword)
  async resetPassword(@Ctx() ctx: RequestContext, @Args('input') { token, password }: ResetPasswordInput) {
    const { personId } = await this.letters.open(ctx, token, ['password_reset']);
    if (personId === null) throw Problem.notFound('account');
    const person = await this.identity.person(ctx, personId);
    const passwordHash = await hashOfChosen(password, person);
    await this.signedIn.perform(ctx, resetPassword, { token, passwordHash });
    await this.passwords.forget(person.email);
    return { viewer: await this.identity.viewer(ctx, personId) };
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Sets another password; every other device is signed out.',
  })
  @Performs(changePassword)
  async changePassword(@Ctx() ctx: RequestContext, @Args('input') { present, next }: ChangePasswordInput) {
    ctx.require('password.change', NOWHERE);
    const person = await this.identity.person(ctx, ctx.personId ?? '');
    const checkedHash = await this.passwords.confirm(person, present, 'present', ctx.now);
    if (checkedHash === null) {
      throw Problem.conflict('Your account has no password yet. Ask for a letter to set one.');
    }
    const passwordHash = await hashOfChosen(next, person, 'next');
    const { personId } = await this.signedIn.perform(ctx, changePassword, { checkedHash, passwordHash });
    return { viewer: await this.identity.viewer(ctx, personId) };
  }
}
