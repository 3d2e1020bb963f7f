import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NameSource } from '../acts/name-source.js';
import type { ActorNames } from '../acts/who.js';

/** Names of a person and an organisation, as they are now. */
export async function namesOf(
  tx: EntityManager,
  personId: string | null,
  organisationId: string | null,
): Promise<ActorNames> {
  const [names] = await tx.query<ActorNames[]>(
    `SELECT (SELECT name FROM person WHERE id = $1::uuid) AS person,
            (SELECT name FROM organisation WHERE id = $2::uuid) AS organisation`,
    [personId, organisationId],
  );
  return names ?? { person: null, organisation: null };
}

@Injectable()
export class DatabaseNames extends NameSource {
  override of(
    tx: EntityManager,
    personId: string | null,
    organisationId: string | null,
  ): Promise<ActorNames> {
    return namesOf(tx, personId, organisationId);
  }
}
