import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, Performs } from '../../platform/graphql/doors.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { IdentityService } from '../identity.service.js';
import { LetterDoor } from '../links/letter-door.js';
import { hashOfChosen } from '../passwords.js';
import { SignedIn } from '../signed-in.js';
import { setUpInstallation } from './acts/set-up-installation.js';
import { SetUpInstallationInput, SetUpInstallationPayload } from './set-up.types.js';

@Resolver()
export class SetUpResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly letters: LetterDoor,
    private readonly signedIn: SignedIn,
  ) {}

  @Mutation(() => SetUpInstallationPayload, {
    description: 'Makes the first account of the secretariat, by the address that was printed at the start.',
  })
  @Performs(setUpInstallation)
  async setUpInstallation(@Ctx() ctx: RequestContext, @Args('input') input: SetUpInstallationInput) {
    const { token, name, email, password } = input;
    await this.letters.open(ctx, token, ['set_up']);
    const passwordHash = await hashOfChosen(password, { name, email });
    const given = { token, name, email, passwordHash };
    const { personId } = await this.signedIn.perform(ctx, setUpInstallation, given);
    return { viewer: await this.identity.viewer(ctx, personId) };
  }
}
