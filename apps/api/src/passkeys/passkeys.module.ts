import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { BrowserCookie } from './browser-cookie.js';
import { Challenges } from './challenges.js';
import { PasskeySigning } from './passkey-signing.js';
import { PasskeysQueries } from './passkeys.queries.js';
import { PasskeyResolver, PasskeysResolver } from './passkeys.resolver.js';
import { PasskeysService } from './passkeys.service.js';
import { RelyingParty } from './relying-party.js';
import './passkeys.personal-data.js';

/** Passkeys (WebAuthn): one of the ways to sign in, and what positions are signed with. */
@Module({
  imports: [IdentityModule],
  providers: [
    PasskeysService,
    PasskeysQueries,
    PasskeysResolver,
    PasskeyResolver,
    PasskeySigning,
    Challenges,
    BrowserCookie,
    RelyingParty,
  ],
  exports: [PasskeysService, PasskeySigning],
})
export class PasskeysModule {}
