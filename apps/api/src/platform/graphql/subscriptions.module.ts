import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { SubscriptionsGateway } from './subscriptions.gateway.js';

/** Subscriptions over WebSockets. */
@Module({
  imports: [AccessModule, IdentityModule],
  providers: [SubscriptionsGateway],
  exports: [SubscriptionsGateway],
})
export class SubscriptionsModule {}
