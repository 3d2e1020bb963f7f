import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';

/** Who we are to an authenticator: a passkey made for us works at this host and nowhere else. */
@Injectable()
export class RelyingParty {
  readonly name = 'Concordat';
  /** The host that people reach us at, without a port; `localhost` on loopback. */
  readonly id: string;
  readonly origin: string;

  constructor(config: Config) {
    this.id = new URL(config.origin).hostname;
    this.origin = config.origin;
  }
}
