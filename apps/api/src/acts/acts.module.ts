import { Global, Module } from '@nestjs/common';
import { ActDoor } from './act-door.js';
import { ActsQueries } from './acts.queries.js';
import { ActsResolver } from './acts.resolver.js';
import { ActsService } from './acts.service.js';

/** Every change goes through here, so every feature has it at hand. */
@Global()
@Module({ providers: [ActsService, ActsQueries, ActDoor, ActsResolver], exports: [ActsService, ActDoor, ActsQueries] })
export class ActsModule {}
