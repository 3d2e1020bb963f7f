import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { WaysIn } from '../identity/ways-in.js';
import { Passkey } from './entities/passkey.js';

/** What other features may ask of passkeys. */
@Injectable()
export class PasskeysService implements OnModuleInit {
  constructor(private readonly waysIn: WaysIn) {}

  onModuleInit(): void {
    this.waysIn.register((tx, personId) => this.countOf(tx, personId));
  }

  /** How many passkeys somebody can sign in with. */
  countOf(tx: EntityManager, personId: string): Promise<number> {
    return tx.countBy(Passkey, { personId, removedAt: IsNull() });
  }

  /** Those that somebody can sign in with, oldest first. */
  of(tx: EntityManager, personId: string): Promise<Passkey[]> {
    return tx.find(Passkey, { where: { personId, removedAt: IsNull() }, order: { createdAt: 'ASC' } });
  }
}
