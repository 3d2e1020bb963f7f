import { proposed } from '../support/amending.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = ['secretariat', 'builders', 'suppliers', 'nature', 'greenBuilding', 'energyObserver'] as const;
type Name = (typeof NAMES)[number];

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly mayOffer: boolean;
  readonly offers: readonly {
    readonly id: string;
    readonly revision: number;
    readonly mayReply: boolean;
    readonly amendment: { readonly number: number };
    readonly offeredBy: { readonly name: string };
    readonly replies: readonly {
      readonly verdict: string;
      readonly revision: number;
      readonly words: string;
    }[];
  }[];
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<Name, Speaker>>;
let decisionId: string;
let first: string;
let offerId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  const [row] = await query<{ id: string }>(
    server.database.url,
    'SELECT decision_id AS id FROM objection WHERE id = $1',
    [living.objectionId],
  );
  decisionId = row?.id ?? '';
  first = await propose(living.fabric.draftId, 'fs-shown-each');
}, 180_000);

async function propose(draftId: string, clauseId: string): Promise<string> {
  const changes = [{ kind: 'REPLACE', clauseId, text: 'One home in ten is tested, chosen by lot.' }];
  return (await proposed(people.suppliers, draftId, changes)).id;
}

const offer = (name: Name, amendmentId: string) =>
  mutate<{ objection: Shown }>(
    people[name],
    'offerAmendment',
    { objectionId: living.objectionId, amendmentId },
    'objection { id offers { id } }',
  );

const reply = (name: Name, verdict: string, words: string | null, expectedRevision = 1) =>
  mutate(people[name], 'replyToOffer', { offerId, expectedRevision, verdict, words });

/** Refused with this code, and no row of any table is another one. @returns the reason */
async function refused(code: string, work: () => ReturnType<typeof mutate>): Promise<string> {
  const answered = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answered)).toBe(code);
  return answered.errors[0]?.message ?? '';
}

async function shown(name: Name): Promise<Shown> {
  const { data } = await ask<{ decision: { objections: readonly Shown[] } }>(
    people[name],
    `query ($id: ID!) { decision(id: $id) { objections { id status mayOffer offers { id revision mayReply
       amendment { number } offeredBy { name } replies { verdict revision words } } } } }`,
    { id: decisionId },
  );
  const found = data?.decision.objections.find(({ id }) => id === living.objectionId);
  if (found === undefined) throw new Error('the objection is missing');
  return found;
}

it('an amendment to the text is offered by those who write it, once; the organisation that objected is told', async () => {
  const elsewhere = await propose(living.compliance.draftId, 'cc-limit-high');
  expect(await refused('INVALID', () => offer('suppliers', elsewhere))).toMatch(/text that is objected to/u);
  await refused('FORBIDDEN', () => offer('energyObserver', first));
  const withdrawn = await propose(living.fabric.draftId, 'fs-shown-each');
  payloadOf(await mutate(people.suppliers, 'withdrawAmendment', { amendmentId: withdrawn }));
  expect(await refused('CONFLICT', () => offer('suppliers', withdrawn))).toMatch(/is withdrawn/u);
  const offered = payloadOf(await offer('suppliers', first));
  offerId = offered.objection.offers[0]?.id ?? '';
  expect(await refused('CONFLICT', () => offer('nature', first))).toMatch(
    /offered to this objection already/u,
  );
  const told = await query<{ slug: string }>(
    server.database.url,
    `SELECT DISTINCT slug FROM notice JOIN act ON act.id = act_id JOIN membership USING (person_id)
     JOIN organisation ON organisation.id = membership.organisation_id
     WHERE act.kind = 'objection.offerAmendment' AND membership.group_id = act.group_id`,
  );
  expect(told).toEqual([{ slug: 'home-builders-association' }]);
  const [{ mayReply } = { mayReply: false }] = (await shown('builders')).offers;
  expect([mayReply, (await shown('suppliers')).offers[0]?.mayReply]).toEqual([true, false]);
});

it('the organisation that objected alone says whether it meets the objection, of the revision that it has read', async () => {
  await refused('FORBIDDEN', () => reply('nature', 'RESOLVED', null));
  expect(await refused('INVALID', () => reply('builders', 'SUSTAINED', null))).toMatch(/what the amendment/u);
  const revision = {
    amendmentId: first,
    expectedRevision: 1,
    reasons: 'Clearer.',
    changes: [{ kind: 'REPLACE', clauseId: 'fs-shown-each', text: 'One home in five is tested.' }],
  };
  payloadOf(await mutate(people.suppliers, 'reviseAmendment', revision));
  expect(await refused('CONFLICT', () => reply('builders', 'RESOLVED', null))).toMatch(/revised since/u);
  payloadOf(await reply('builders', 'SUSTAINED', 'Who pays is left open.', 2));
  expect(await shown('builders')).toMatchObject({
    status: 'SUSTAINED',
    offers: [
      { revision: 1, replies: [{ verdict: 'SUSTAINED', revision: 2, words: 'Who pays is left open.' }] },
    ],
  });
});

it('while the objection is in dispute it is the dispute that is settled', async () => {
  const [{ id: disputed = '' } = {}] = await query<{ id: string }>(
    server.database.url,
    `INSERT INTO dispute (id, space_id, group_id, decision_id, objection_id, matter, status, deadline, opened_at, opened_by_id)
     SELECT gen_random_uuid(), space_id, group_id, id, $2, 'Who pays', 'open', now() + interval '9 days', now(), opened_by_id
     FROM decision WHERE id = $1 RETURNING id`,
    [decisionId, living.objectionId],
  );
  expect(await refused('CONFLICT', () => reply('builders', 'RESOLVED', null, 2))).toMatch(/in dispute/u);
  await query(server.database.url, 'DELETE FROM dispute WHERE id = $1', [disputed]);
});

it('an objection that is resolved so has ended, the log as of before says otherwise, and nothing of it changes', async () => {
  const before = new Date().toISOString();
  payloadOf(await reply('builders', 'RESOLVED', 'That will do.', 2));
  const after = await shown('builders');
  expect(after).toMatchObject({ status: 'RESOLVED', mayOffer: false });
  expect(after.offers[0]).toMatchObject({ mayReply: false, replies: [{}, { verdict: 'RESOLVED' }] });
  await refused('CONFLICT', () => reply('builders', 'SUSTAINED', 'Or not.', 2));
  const log = await ask<{ decisionLog: { nodes: { decision: { id: string }; objections: Shown[] }[] } }>(
    people.nature,
    `query ($slug: String!, $asOf: DateTime!) { decisionLog(spaceSlug: $slug, asOf: $asOf) { nodes { decision { id }
       objections { id status offers { replies { verdict } } } } } }`,
    { slug: LIVING, asOf: before },
  );
  const entry = log.data?.decisionLog.nodes.find(({ decision }) => decision.id === decisionId);
  expect(entry?.objections.find(({ id }) => id === living.objectionId)).toMatchObject({
    status: 'SUSTAINED',
    offers: [{ replies: [{ verdict: 'SUSTAINED' }] }],
  });
  for (const sql of ['UPDATE amendment_offer SET revision = $1', 'UPDATE offer_reply SET revision = $1'])
    await expect(query(server.database.url, sql, [9])).rejects.toThrow(/append|change/iu);
});
