import { Module } from '@nestjs/common';
import { AccessTokens } from './access-tokens.js';
import './access-tokens.personal-data.js';

/** What the doors need to know of access tokens, apart from how people make and revoke them. */
@Module({ providers: [AccessTokens], exports: [AccessTokens] })
export class AccessTokensModule {}
