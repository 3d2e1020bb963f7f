import { open, SEATED } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { heardAfter, type Live, subscribe } from '../support/live.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { idOf } from '../support/stored.js';
import { until } from '../support/until.js';

const NAMES = [...SEATED, 'energyObserver', 'secretariat', 'respondent'] as const;
const NAME = 'decisionChanged';

interface Changed {
  readonly status: string;
  readonly version: { readonly number: number };
  readonly evaluation: { readonly missing: readonly unknown[] };
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof NAMES)[number], Speaker>>;
let decisionId: string;
let here: Live<Changed>;
let elsewhere: Live<Changed>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  decisionId = await open(people.builders, living.compliance.versionId, 'Are these the words?');
  const other = await open(people.builders, living.allowable.versionId, 'And these?');
  here = subscribe(people.energyObserver, NAME, asked(decisionId));
  elsewhere = subscribe(people.energyObserver, NAME, asked(other));
  // A subscription that is open hears an answer; before that it hears nothing.
  await until('both are open', async () => {
    for (const [live, id, work] of [
      [here, decisionId, living.compliance],
      [elsewhere, other, living.allowable],
    ] as const) {
      if (live.values.length > 0) continue;
      const versionSha256 = await read(people.builders, work.versionId);
      await mutate(people.builders, 'takePosition', { decisionId: id, versionSha256, answer: 'AGREE' });
    }
    return here.values.length > 0 && elsewhere.values.length > 0;
  });
}, 180_000);

const asked = (id: string) =>
  `decisionChanged(id: "${id}") { status version { number } evaluation { missing { slug } } }`;

it('is heard of by whoever may read it, and by nobody else', async () => {
  const refused = subscribe(people.respondent, NAME, asked(decisionId));
  await until('somebody else is refused', () => refused.codes.length > 0);
  expect(refused.codes).toEqual(['NOT_FOUND']);
  const nothing = subscribe(people.energyObserver, NAME, asked(living.spaceId));
  await until('nothing is refused', () => nothing.codes.length > 0);
  expect(nothing.codes).toEqual(['NOT_FOUND']);
});

it('is heard of as it stands: answered, on newer words, with a seat less, and taken back', async () => {
  const others = elsewhere.values.length;
  const answered = await heardAfter(here, 'an answer', async () => {
    const versionSha256 = await read(people.nature, living.compliance.versionId);
    payloadOf(await mutate(people.nature, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' }));
  });
  expect(answered?.evaluation.missing).toHaveLength(SEATED.length - 2);

  const { draftId } = living.compliance;
  const frozen = await heardAfter(here, 'newer words', async () => {
    const client = openDraft(server.url, draftId, people.builders.cookie);
    await inSync(client);
    wordsOf(client, 'cc-limit-average').insert(0, 'Still: ');
    await allStored(server.database.url, client, draftId);
    payloadOf(await mutate(people.builders, 'freezeDraft', { draftId, summary: 'Two words more.' }));
  });
  expect(frozen?.version.number).toBe((answered?.version.number ?? 0) + 1);
  expect(frozen?.evaluation.missing).toHaveLength(SEATED.length);

  const left = await heardAfter(here, 'somebody who leaves', async () => {
    const membershipId = await idOf(
      server.database.url,
      `SELECT membership.id FROM membership JOIN organisation ON organisation.id = organisation_id
       WHERE group_id = $1 AND slug = 'nature-trust' AND ended_at IS NULL`,
      [living.compliance.groupId],
    );
    payloadOf(await mutate(people.secretariat, 'endMembership', { membershipId, reason: 'They go.' }));
  });
  expect(left?.evaluation.missing).toHaveLength(SEATED.length - 1);

  const lapsed = await heardAfter(here, 'that it was taken back', async () => {
    payloadOf(await mutate(people.builders, 'lapseDecision', { decisionId, reasons: 'Later.' }));
  });
  expect(lapsed?.status).toBe('LAPSED');
  expect(elsewhere.values).toHaveLength(others);
});
