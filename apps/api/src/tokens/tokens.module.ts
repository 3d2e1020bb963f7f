import { Module } from '@nestjs/common';
import { AccessTokensModule } from './access-tokens.module.js';
import { TokensQueries } from './tokens.queries.js';
import { TokensResolver } from './tokens.resolver.js';

/** How people make, see and revoke access tokens. */
@Module({
  imports: [AccessTokensModule],
  providers: [TokensQueries, TokensResolver],
})
export class TokensModule {}
