import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OpenId } from './openid.js';
import { ProvidersController } from './providers.controller.js';
import { ProvidersQueries } from './providers.queries.js';
import { ProvidersResolver } from './providers.resolver.js';
import { ProvidersService } from './providers.service.js';
import { SealedCookies } from './sealed-cookies.js';
import './providers.personal-data.js';

/** OpenID Connect: other people's sign-in, linked by consent. */
@Module({
  imports: [IdentityModule],
  controllers: [ProvidersController],
  providers: [ProvidersService, ProvidersQueries, ProvidersResolver, OpenId, SealedCookies],
})
export class ProvidersModule {}
