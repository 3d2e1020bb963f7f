import type { EntityManager } from 'typeorm';
import type { ActorNames } from './who.js';

/** Tells the names of who acts; given by the application, so that acts need not know where names are kept. */
export abstract class NameSource {
  abstract of(tx: EntityManager, personId: string | null, organisationId: string | null): Promise<ActorNames>;
}
