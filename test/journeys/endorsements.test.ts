import { carry, SEATED, type Seated } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { query, rewriting } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { UNKNOWN } from '../support/wrong-input.js';

type Input = Readonly<Record<string, unknown>>;

const NAMES = [...SEATED, 'sponsor', 'energyObserver', 'secretariat'] as const;
const STATEMENT = 'Ministers endorse these words, and will put them in regulations.';
const SHOWN = `status mayDo endorsements { nodes { statement superseded person { name } organisation { slug } version { number } } }`;

interface Shown {
  readonly status: string;
  readonly mayDo: readonly string[];
  readonly endorsements: { readonly nodes: readonly Record<string, unknown>[] };
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Seated & Record<(typeof NAMES)[number], Speaker>;
let definitionId: string;
let proposedId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  const [row] = await query<{ agreed: string; proposed: string }>(
    server.database.url,
    `SELECT (SELECT id FROM definition WHERE space_id = $1 AND term = 'Allowable solutions') AS agreed,
            (SELECT id FROM definition WHERE space_id = $1 AND term = 'Fabric standard') AS proposed`,
    [living.spaceId],
  );
  [definitionId, proposedId] = [row?.agreed ?? '', row?.proposed ?? ''];
});

async function shown(speaker: Speaker): Promise<Shown> {
  const { data, errors } = await ask<{ definition: Shown }>(
    speaker,
    `query D($id: ID!) { definition(id: $id) { ${SHOWN} } }`,
    { id: definitionId },
  );
  if (data === null) throw new Error(errors.map(({ message }) => message).join());
  return data.definition;
}

const endorse = (key: keyof typeof people, input: Input) =>
  mutate(people[key], 'endorseDefinition', {
    definitionId,
    versionSha256: living.allowable.sha256,
    statement: STATEMENT,
    ...input,
  });

async function refused(code: string, key: keyof typeof people, input: Input): Promise<string> {
  const answer = await unchangedBy(server.database.url, () => endorse(key, input));
  expect([key, input, outcomeOf(answer)]).toEqual([key, input, code]);
  return answer.errors[0]?.message ?? '';
}

it('is government’s alone, and only of exact words that it has read to their end', async () => {
  for (const key of ['builders', 'energyObserver', 'secretariat'] as const)
    await refused('FORBIDDEN', key, {});
  expect((await shown(people.builders)).mayDo).not.toContain('definition.endorse');
  expect((await shown(people.sponsor)).mayDo).toContain('definition.endorse');
  expect(await refused('CONFLICT', 'sponsor', {})).toMatch(/Read version \d+ to its end first/u);
  await read(people.sponsor, living.allowable.versionId);
  expect(await refused('CONFLICT', 'sponsor', { versionSha256: 'a'.repeat(64) })).toMatch(/is agreed now/u);
  await refused('INVALID', 'sponsor', { versionSha256: 'a' });
  await refused('INVALID', 'sponsor', { statement: '' });
  await refused('INVALID', 'sponsor', { statementUrl: 'javascript:alert(1)' });
  await refused('NOT_FOUND', 'sponsor', { definitionId: UNKNOWN });
});

it('is of no definition that is not agreed', async () => {
  const message = await refused('CONFLICT', 'sponsor', { definitionId: proposedId });
  expect(message).toMatch(/agreed/u);
});

it('marks the definition at that version, once, also of two at the same moment', async () => {
  const both = await Promise.all([endorse('sponsor', {}), endorse('sponsor', {})]);
  expect(both.map(outcomeOf).toSorted()).toEqual(['CONFLICT', 'OK']);
  const marked = await shown(people.sponsor);
  expect(marked.mayDo).not.toContain('definition.endorse');
  expect(marked.endorsements.nodes).toEqual([
    {
      statement: STATEMENT,
      superseded: false,
      person: { name: 'Sponsor, Housing Department' },
      organisation: { slug: 'housing-department' },
      version: { number: expect.any(Number) },
    },
  ]);
  const nobody = { ...people.sponsor, cookie: '' };
  expect((await shown(nobody)).endorsements.nodes).toEqual([
    { ...marked.endorsements.nodes[0], version: null },
  ]);
});

it('is in the record with the hash of the words', async () => {
  const { data } = await ask<{ acts: { nodes: { sentence: string; versionHashes: string[] }[] } }>(
    people.builders,
    `{ acts(spaceSlug: "${LIVING}", first: 1, filter: { kinds: ["definition.endorse"] }) { nodes { sentence versionHashes } } }`,
  );
  expect(data?.acts.nodes).toEqual([
    {
      sentence: expect.stringMatching(/endorsed the definition of “Allowable solutions” at version \d+/u),
      versionHashes: [living.allowable.sha256],
    },
  ]);
});

it('is of those words alone: once others are agreed, it says so, and they can be endorsed', async () => {
  const { draftId } = living.allowable;
  const writer = openDraft(server.url, draftId, people.builders.cookie);
  await inSync(writer);
  wordsOf(writer, 'as-use-last').insert(0, 'Also: ');
  await allStored(server.database.url, writer, draftId);
  const { version } = payloadOf(
    await mutate<{ version: { id: string; sha256: string } }>(
      people.builders,
      'freezeDraft',
      { draftId, summary: 'A word more.' },
      'version { id sha256 }',
    ),
  );
  await carry(people, version.id, 'Do we agree to these words now?');
  const before = await shown(people.sponsor);
  expect(before.mayDo).toContain('definition.endorse');
  expect(before.endorsements.nodes).toMatchObject([{ superseded: true }]);
  await refused('CONFLICT', 'sponsor', {});
  const versionSha256 = await read(people.sponsor, version.id);
  payloadOf(await endorse('sponsor', { versionSha256 }));
  expect((await shown(people.sponsor)).endorsements.nodes).toMatchObject([
    { superseded: false },
    { superseded: true },
  ]);
});

it('cannot be rewritten in the database', async () => {
  expect(await rewriting(server.database.url, 'definition_endorsement', 'statement')).toEqual([]);
});

it('stands in the closed record for carbon compliance', async () => {
  const { data } = await ask<{ definitions: { nodes: { endorsements: { nodes: object[] } }[] } }>(
    people.builders,
    `{ definitions(spaceSlug: "${RECORD}", search: "zero carbon energy, and connected heat") { nodes { endorsements { nodes { superseded } } } } }`,
  );
  expect(data?.definitions.nodes).toEqual([{ endorsements: { nodes: [{ superseded: false }] } }]);
});
