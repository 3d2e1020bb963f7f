import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** How the process is: health, and figures of how busy it is. */
@Module({ imports: [DraftingModule], controllers: [HealthController, MetricsController] })
export class OperationsModule {}
