import { open, SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { idOf, organisationId, query } from '../support/stored.js';

const NAMES = [...SEATED, 'seconded', 'secretariat', 'energyObserver'] as const;

interface Shown {
  readonly positions: {
    readonly nodes: readonly { readonly spokeAs: string; readonly organisation: { readonly slug: string } }[];
  };
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof NAMES)[number], Speaker>>;
let affiliationId: string;
let decisionId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  const { url } = server.database;
  const nature = await organisationId(url, 'nature-trust');
  const { personId } = living.secondment;
  const tie = {
    personId,
    organisationId: await organisationId(url, 'energy-suppliers-group'),
    lentToId: nature,
  };
  payloadOf(
    await mutate(people.secretariat, 'recordAffiliation', { ...tie, kind: 'SECONDED', from: '2020-01-01' }),
  );
  affiliationId = await idOf(url, 'SELECT id FROM affiliation WHERE person_id = $1 AND lent_to_id = $2', [
    personId,
    nature,
  ]);
  const place = {
    taskGroupId: living.compliance.groupId,
    personId,
    organisationId: nature,
    role: 'MEMBER',
    seconded: true,
  };
  payloadOf(await mutate(people.secretariat, 'appointMember', place));
  decisionId = await open(people.builders, living.compliance.versionId, 'Is this the limit?');
}, 180_000);

async function shown(): Promise<Shown['positions']['nodes']> {
  const { data } = await ask<{ decision: Shown }>(
    people.energyObserver,
    `{ decision(id: "${decisionId}") { positions { nodes { spokeAs organisation { slug } } } } }`,
  );
  return data?.decision.positions.nodes ?? [];
}

it('an answer of somebody on secondment is the organisation’s, and says for ever that they were lent to it', async () => {
  const versionSha256 = await read(people.seconded, living.compliance.versionId);
  const input = { decisionId, versionSha256, answer: 'AGREE' };
  payloadOf(await mutate(people.seconded, 'takePosition', input));
  const answer = { spokeAs: 'SECONDED', organisation: { slug: 'nature-trust' } };
  expect(await shown()).toEqual([answer]);
  payloadOf(await mutate(people.secretariat, 'endAffiliation', { affiliationId }));
  expect(await shown()).toEqual([answer]);
  const stored = await query(
    server.database.url,
    `SELECT spoke_as AS "spokeAs", person_id = $2 AS own FROM position WHERE decision_id = $1`,
    [decisionId, living.secondment.personId],
  );
  expect(stored).toEqual([{ spokeAs: 'seconded', own: true }]);
});
