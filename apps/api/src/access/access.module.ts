import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { AccessWatch } from './access-watch.js';

/** What stays open is asked about again. */
@Module({ imports: [IdentityModule], providers: [AccessWatch], exports: [AccessWatch] })
export class AccessModule {}
