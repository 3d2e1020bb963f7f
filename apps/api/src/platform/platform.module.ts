import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Config } from './config/config.js';
import { Upgrades } from './http/upgrades.js';
import { Secrets } from './secrets.js';

/** Settings, the clock, the installation's secret and WebSockets, for every feature. */
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock, secrets: Secrets): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Secrets, useValue: secrets },
        Upgrades,
      ],
      exports: [Config, Clock, Secrets, Upgrades],
    };
  }
}
