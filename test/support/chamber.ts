import { randomBytes, randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource, type EntityManager } from 'typeorm';
import { Reading } from '../../apps/api/src/drafting/entities/reading.js';
import { Membership } from '../../apps/api/src/groups/entities/membership.js';
import { Person } from '../../apps/api/src/identity/entities/person.js';
import { Session } from '../../apps/api/src/identity/entities/session.js';
import { Affiliation } from '../../apps/api/src/organisations/entities/affiliation.js';
import { Organisation } from '../../apps/api/src/organisations/entities/organisation.js';
import { SpaceOrganisation } from '../../apps/api/src/spaces/entities/space-organisation.js';

/** Somebody who may answer for an organisation, in a session. */
export interface Voice {
  readonly organisationId: string;
  readonly personId: string;
  readonly sessionId: string;
}

const DAY_MS = 86_400_000;
const yesterday = () => new Date(Date.now() - DAY_MS);
const FAR = new Date('2999-01-01T00:00:00.000Z');

/**
 * Adds many organisations to a group, each with several people who may speak for it, past the server.
 *
 * @param since the day from which they may, UTC
 * @returns everybody, by organisation
 */
export function fillChamber(
  application: NestExpressApplication,
  place: { readonly spaceId: string; readonly groupId: string },
  organisations: number,
  peopleEach: number,
  since = yesterday(),
): Promise<readonly (readonly Voice[])[]> {
  const from = since.toISOString().slice(0, 10);
  return application.get(DataSource).transaction(async (tx) => {
    const [sector] = await tx.query<{ key: string }[]>('SELECT key FROM sector ORDER BY key LIMIT 1');
    const chamber: Voice[][] = [];
    for (let number = 0; number < organisations; number += 1) {
      const organisationId = await addOrganisation(tx, place.spaceId, sector?.key ?? '', number);
      const voices: Voice[] = [];
      for (let each = 0; each < peopleEach; each += 1)
        voices.push(await addVoice(tx, place, organisationId, from));
      chamber.push(voices);
    }
    return chamber;
  });
}

/** Each has a version served and reaches its end, for the first time or once more. */
export async function readByAll(
  application: NestExpressApplication,
  voices: readonly Voice[],
  versionId: string,
  at: Date,
): Promise<void> {
  const rows = voices.map(({ personId, sessionId }) => ({
    versionId,
    sessionId,
    personId,
    servedAt: at,
    readToEndAt: at,
  }));
  const once = ['versionId', 'sessionId', 'personId'];
  await application.get(DataSource).manager.upsert(Reading, rows, once);
}

async function addOrganisation(
  tx: EntityManager,
  spaceId: string,
  sectorKey: string,
  number: number,
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  await tx.insert(Organisation, {
    id,
    slug: `chamber-${number}`,
    name: `Chamber ${number}`,
    sectorKey,
    illustrative: true,
    description: 'One of many.',
    webAddress: null,
    contactAddress: null,
    createdAt: now,
  });
  await tx.insert(SpaceOrganisation, { spaceId, organisationId: id, admittedAt: now });
  return id;
}

async function addVoice(
  tx: EntityManager,
  { spaceId, groupId }: { readonly spaceId: string; readonly groupId: string },
  organisationId: string,
  from: string,
): Promise<Voice> {
  const [personId, sessionId] = [randomUUID(), randomUUID()];
  const now = new Date();
  await tx.insert(Person, {
    id: personId,
    name: `Voice ${personId}`,
    addressedAs: null,
    email: `${personId}@chamber.example`,
    passwordHash: null,
    emailConfirmedAt: now,
    demonstration: true,
    createdAt: now,
    deactivatedAt: null,
    erasedAt: null,
  });
  await tx.insert(Session, {
    id: sessionId,
    personId,
    tokenHash: randomBytes(32),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: FAR,
    endedAt: null,
    userAgent: 'chamber',
  });
  await tx.insert(Affiliation, {
    id: randomUUID(),
    personId,
    organisationId,
    kind: 'representing',
    lentToId: null,
    fundedById: null,
    from,
    until: null,
    endedAt: null,
  });
  await tx.insert(Membership, {
    id: randomUUID(),
    groupId,
    spaceId,
    personId,
    organisationId,
    role: 'member',
    seconded: false,
    from,
    until: null,
    endedAt: null,
    endReason: null,
  });
  return { organisationId, personId, sessionId };
}
