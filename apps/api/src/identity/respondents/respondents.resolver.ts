import { NOWHERE } from '@concordat/domain';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../../acts/act-door.js';
import { atLeast } from '../../platform/at-least.js';
import { Ctx, Performs } from '../../platform/graphql/doors.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { parseInput } from '../../platform/input.js';
import { IdentityService } from '../identity.service.js';
import { LetterDoor } from '../links/letter-door.js';
import { SignedIn } from '../signed-in.js';
import { confirmRespondent } from './acts/confirm-respondent.js';
import { registerRespondent } from './acts/register-respondent.js';
import {
  ConfirmRespondentInput,
  ConfirmRespondentPayload,
  RegisterRespondentInput,
  RegisterRespondentPayload,
} from './respondents.types.js';

/** Longer than the work of a letter takes, so that an address with an account is answered no later. */
const ANSWER_MS = 300;

@Resolver()
export class RespondentsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly letters: LetterDoor,
    private readonly signedIn: SignedIn,
    private readonly door: ActDoor,
  ) {}

  @Mutation(() => RegisterRespondentPayload, {
    description: 'Asks for a letter to respond with; the answer is the same for an address with an account.',
  })
  @Performs(registerRespondent)
  async registerRespondent(@Ctx() ctx: RequestContext, @Args('input') input: RegisterRespondentInput) {
    const { email } = parseInput(registerRespondent.input, input);
    ctx.require('respondent.register', NOWHERE);
    await this.letters.mayAsk(ctx, email);
    return atLeast(ANSWER_MS, async () => {
      await this.door.perform(ctx, registerRespondent, input);
      return { asked: true };
    });
  }

  @Mutation(() => ConfirmRespondentPayload, { description: 'Confirms an address by the link of a letter.' })
  @Performs(confirmRespondent)
  async confirmRespondent(@Ctx() ctx: RequestContext, @Args('input') { token }: ConfirmRespondentInput) {
    const { personId, path } = await this.letters.guess(ctx, () =>
      this.signedIn.perform(ctx, confirmRespondent, { token }),
    );
    return { viewer: await this.identity.viewer(ctx, personId), path };
  }
}
