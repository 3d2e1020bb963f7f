import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MessagesModule } from '../notifications/messages.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import './acts.personal-data.js';
import { ActDoor } from './act-door.js';
import { ActErasure } from './act-erasure.js';
import { ActFeed } from './act-feed.js';
import { ActsQueries } from './acts.queries.js';
import { ActsResolver } from './acts.resolver.js';
import { ActsService } from './acts.service.js';

/** Every change goes through here, so every feature has it at hand. */
@Global()
@Module({
  imports: [MessagesModule, IdentityModule, OrganisationsModule, SpacesModule],
  providers: [ActErasure, ActFeed, ActsService, ActsQueries, ActDoor, ActsResolver],
  exports: [ActErasure, ActFeed, ActsService, ActDoor, ActsQueries],
})
export class ActsModule {}
