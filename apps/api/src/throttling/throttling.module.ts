import { Module } from '@nestjs/common';
import { Throttle } from './throttle.js';

/** Slowing down what could be guesses. */
@Module({ providers: [Throttle], exports: [Throttle] })
export class ThrottlingModule {}
