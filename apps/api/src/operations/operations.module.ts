import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { HealthController } from './health.controller.js';

/** How the process is: health now, metrics later. */
@Module({ imports: [DraftingModule], controllers: [HealthController] })
export class OperationsModule {}
