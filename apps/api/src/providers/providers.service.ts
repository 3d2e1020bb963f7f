import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { WaysIn } from '../identity/ways-in.js';
import { Config } from '../platform/config/config.js';
import { ProviderLink } from './entities/provider-link.js';

/** What the settings say of providers, and whom they sign in. */
@Injectable()
export class ProvidersService implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly waysIn: WaysIn,
  ) {}

  onModuleInit(): void {
    this.waysIn.register((tx, personId) => this.countOf(tx, personId));
  }

  /** Providers as people choose from them. */
  all(): { readonly key: string; readonly name: string }[] {
    return this.config.providers.map(({ key, name }) => ({ key, name }));
  }

  /** What people call a provider; its address where it is not set up any more. */
  nameOf(issuer: string): string {
    return this.config.providers.find((each) => each.issuer === issuer)?.name ?? new URL(issuer).host;
  }

  /** How many links somebody can sign in by: those to providers that are still set up. */
  private countOf(tx: EntityManager, personId: string): Promise<number> {
    return tx.countBy(ProviderLink, {
      personId,
      issuer: In(this.config.providers.map(({ issuer }) => issuer)),
    });
  }
}
