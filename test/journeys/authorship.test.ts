import { allStored } from '../support/all-stored.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';

interface Passage {
  readonly from: number;
  readonly text: string;
  readonly person: { readonly name: string } | null;
  readonly organisation: { readonly name: string } | null;
}

interface Share {
  readonly characters: number;
  readonly share: number;
  readonly organisation: { readonly name: string } | null;
}

const CLAUSE = 'cc-limit-high';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<'builders' | 'suppliers' | 'nature' | 'housingObserver', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, ['builders', 'suppliers', 'nature', 'housingObserver']);
});

async function writersOf(speaker: Speaker, phrase: string): Promise<Passage[] | null | undefined> {
  const answer = await ask<{ draft: { writtenBy: Passage[] | null } | null }>(
    speaker,
    `query ($id: ID!) { draft(id: $id) { writtenBy(${phrase}) { from text person { name } organisation { name } } } }`,
    { id: living.compliance.draftId },
  );
  return answer.data?.draft?.writtenBy;
}

async function sharesOf(speaker: Speaker, versionId: string): Promise<Share[] | null | undefined> {
  const answer = await ask<{ draftVersion: { shares: Share[] | null } | null }>(
    speaker,
    'query ($id: ID!) { draftVersion(id: $id) { shares { characters share organisation { name } } } }',
    { id: versionId },
  );
  return answer.data?.draftVersion?.shares;
}

it('tells for any phrase who wrote it, for which organisation', async () => {
  const { draftId } = living.compliance;
  const ann = openDraft(server.url, draftId, people.builders.cookie);
  const ben = openDraft(server.url, draftId, people.nature.cookie);
  await inSync(ann, ben);
  const before = wordsOf(ann, CLAUSE).toString().length;
  wordsOf(ann, CLAUSE).insert(0, 'In every month ');
  await until(() => wordsOf(ben, CLAUSE).toString().startsWith('In every month '), 'the other sees it');
  wordsOf(ben, CLAUSE).insert(3, 'nearly ');
  await allStored(server.database.url, ann, draftId);
  await allStored(server.database.url, ben, draftId);

  const written = (await writersOf(people.housingObserver, `clauseId: "${CLAUSE}"`)) ?? [];
  const names = written.map(({ person }) => person?.name);
  expect(written.slice(0, 3).map(({ from, text }) => [from, text.slice(0, 12)])).toEqual([
    [0, 'In '],
    [3, 'nearly '],
    [10, 'every month '],
  ]);
  expect(names[0]).toBe(names[2]);
  expect(names[0]).not.toBe(names[1]);
  expect(written[0]?.organisation?.name).not.toBe(written[1]?.organisation?.name);
  expect(written.reduce((sum, { text }) => sum + text.length, 0)).toBe(before + 22);
  expect(written.every(({ person }) => person !== null)).toBe(true);

  const phrase = await writersOf(people.housingObserver, `clauseId: "${CLAUSE}", from: 5, to: 12`);
  expect(phrase?.map(({ from, text }) => [from, text])).toEqual([
    [5, 'arly '],
    [10, 'ev'],
  ]);
});

it('counts for a version who wrote how much, in the room and not outside it', async () => {
  const frozen = payloadOf(
    await mutate<{ version: { id: string } }>(
      people.builders,
      'freezeDraft',
      { draftId: living.compliance.draftId, summary: 'As it stands.' },
      'version { id }',
    ),
  ).version.id;
  const shares = (await sharesOf(people.builders, frozen)) ?? [];
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(shares.find(({ characters }) => characters === 7)?.organisation).not.toBeNull();
  expect([...shares].sort((a, b) => b.characters - a.characters)).toEqual(shares);
  expect(await sharesOf({ url: server.url, cookie: '' }, living.fabric.versionId)).toBeNull();
});
