import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.service.js';

/** Jobs, for every feature. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
