import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../../acts/act-door.js';
import { Ctx, Performs } from '../../platform/graphql/doors.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { parseInput } from '../../platform/input.js';
import { IdentityService } from '../identity.service.js';
import { LetterDoor } from '../links/letter-door.js';
import { PasswordDoor } from '../password-door.js';
import { emailInput } from '../person-input.js';
import { confirmEmail } from './acts/confirm-email.js';
import { requestEmailChange } from './acts/request-email-change.js';
import { stopEmailChange } from './acts/stop-email-change.js';
import {
  ConfirmEmailInput,
  ConfirmEmailPayload,
  RequestEmailChangeInput,
  RequestEmailChangePayload,
  StopEmailChangeInput,
  StopEmailChangePayload,
} from './email.types.js';

@Resolver()
export class EmailResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly letters: LetterDoor,
    private readonly passwords: PasswordDoor,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => RequestEmailChangePayload)
  @Performs(requestEmailChange)
  async requestEmailChange(@Ctx() ctx: RequestContext, @Args('input') input: RequestEmailChangeInput) {
    const { email } = parseInput(emailInput, input);
    ctx.require('email.requestChange', NOWHERE);
    const person = await this.identity.person(ctx, ctx.personId ?? '');
    const checkedHash = await this.passwords.confirm(person, input.password, 'password', ctx.now);
    await this.letters.mayAsk(ctx, email);
    await this.door.perform(ctx, requestEmailChange, { idempotencyKey: null, email, checkedHash });
    return { asked: true };
  }

  @Mutation(() => ConfirmEmailPayload)
  @Performs(confirmEmail)
  async confirmEmail(@Ctx() ctx: RequestContext, @Args('input') { token }: ConfirmEmailInput) {
    await this.letters.guess(ctx, () =>
      this.door.perform(ctx, confirmEmail, { idempotencyKey: null, token }),
    );
    return { confirmed: true };
  }

  @Mutation(() => StopEmailChangePayload)
  @Performs(stopEmailChange)
  async stopEmailChange(@Ctx() ctx: RequestContext, @Args('input') { token }: StopEmailChangeInput) {
    await this.letters.guess(ctx, () =>
      this.door.perform(ctx, stopEmailChange, { idempotencyKey: null, token }),
    );
    return { stopped: true };
  }
}
