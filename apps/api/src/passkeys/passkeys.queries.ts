import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { IdentityService } from '../identity/identity.service.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { userHandleOf } from './answers.js';
import { CHALLENGE_LIFE_MS, Challenges } from './challenges.js';
import { Passkey } from './entities/passkey.js';
import { PasskeysService } from './passkeys.service.js';
import { RelyingParty } from './relying-party.js';

/** Reads of passkeys, and what a browser needs in order to make or use one. */
@Injectable()
export class PasskeysQueries {
  constructor(
    private readonly database: DataSource,
    private readonly identity: IdentityService,
    private readonly passkeys: PasskeysService,
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
  ) {}

  /** One passkey, for whoever has just added it. */
  byId(id: string): Promise<Passkey> {
    return this.database.manager.findOneByOrFail(Passkey, { id });
  }

  /** A person's passkeys, oldest first. */
  page(ctx: RequestContext, personId: string, args: PageArgs): Promise<Page<Passkey>> {
    ctx.require('passkey.read', { ...NOWHERE, ownerId: personId });
    const query = this.database.manager
      .createQueryBuilder(Passkey, 'passkey')
      .where('passkey.personId = :personId AND passkey.removedAt IS NULL', { personId });
    return pageOf(
      query,
      [
        { column: 'passkey.createdAt', value: (passkey) => passkey.createdAt, cast: 'timestamptz' },
        { column: 'passkey.id', value: (passkey) => passkey.id, cast: 'uuid' },
      ],
      args,
    );
  }

  /**
   * What a browser needs to make a passkey for the viewer, who is in a session.
   *
   * @throws Problem NOT_FOUND for anybody else
   */
  async registration(ctx: RequestContext): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { personId, sessionId } = ctx;
    ctx.require('passkey.read', { ...NOWHERE, ownerId: personId });
    if (personId === null || sessionId === null) throw Problem.notFound('session');
    const person = await this.identity.person(ctx, personId);
    const known = await this.passkeys.of(this.database.manager, personId);
    return generateRegistrationOptions({
      rpName: this.party.name,
      rpID: this.party.id,
      userName: person.email,
      userDisplayName: person.name,
      userID: userHandleOf(personId),
      challenge: Uint8Array.from(this.challenges.make('register', sessionId, ctx.now)),
      timeout: CHALLENGE_LIFE_MS,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** What a browser needs to sign somebody in, whoever it turns out to be. @param browser what tells it from others */
  signIn(ctx: RequestContext, browser: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.party.id,
      challenge: Uint8Array.from(this.challenges.make('sign in', browser, ctx.now)),
      timeout: CHALLENGE_LIFE_MS,
      userVerification: 'required',
    });
  }
}
