import { SYSTEM } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActsService } from '../../acts/acts.service.js';
import { Clock } from '../../platform/clock.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { openSetUp } from './acts/open-set-up.js';

/** The way to the first account, for whoever starts the server. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsService,
    private readonly spaces: SpacesService,
    private readonly clock: Clock,
  ) {}

  /** The page at which the first account is made, good once; null where there is a secretariat already. */
  async path(): Promise<string | null> {
    if (await this.spaces.hasSecretariat(this.database.manager)) return null;
    let token = '';
    const made = (given: string) => {
      token = given;
    };
    await this.acts.perform(openSetUp, { made }, { actor: SYSTEM, now: this.clock.now() });
    return `/set-up#${token}`;
  }
}
