import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';

type Input = Readonly<Record<string, unknown>>;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<'builders' | 'councils' | 'nature', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, ['builders', 'councils', 'nature']);
});

async function done(key: keyof typeof people, name: string, input: Input): Promise<{ readonly id: string }> {
  const answer = await mutate<{ evidence: { id: string } }>(people[key], name, input, 'evidence { id }');
  return payloadOf(answer).evidence;
}

/** What is said of a source that is brought in. */
const source = (more: Input): Input => ({
  taskGroupId: living.compliance.groupId,
  citation: 'Councils Association, a survey',
  ...more,
});

/** Titles of a library, as one asks for it. */
async function titles(args: string): Promise<readonly string[]> {
  const { data } = await ask<{ evidenceLibrary: { nodes: { title: string }[] } }>(
    people.nature,
    `{ evidenceLibrary(spaceSlug: "${LIVING}" ${args}) { nodes { title } } }`,
  );
  return data?.evidenceLibrary.nodes.map(({ title }) => title) ?? [];
}

describe('the library', () => {
  it('is narrowed by group, kind, status and a part of the title or the citation, with no sign meaning more', async () => {
    const [odd, plain] = ['Loss at 50%_of \\ homes', 'Loss at 50 per cent of homes'];
    await done('councils', 'addEvidence', source({ title: odd, kind: 'STANDARD' }));
    const { id: evidenceId } = await done('builders', 'addEvidence', source({ title: plain, kind: 'OTHER' }));
    await done('builders', 'withdrawEvidence', { evidenceId, reason: 'It was a draft.' });
    expect(await titles('filter: { text: " LOSS at " }')).toEqual([plain, odd]);
    expect(await titles('filter: { text: "50%" }')).toEqual([odd]);
    expect(await titles('filter: { text: "%_of" }')).toEqual([odd]);
    expect(await titles('filter: { text: "of \\\\ homes" }')).toEqual([odd]);
    expect(await titles('filter: { text: "Zero Carbon Hub (2011)" }')).toHaveLength(1);
    expect(await titles('filter: { kind: [STANDARD, OTHER] }')).toEqual([plain, odd]);
    expect(await titles('filter: { kind: [OTHER, STANDARD], status: [WITHDRAWN] }')).toEqual([plain]);
    const inGroup = (groupId: string) => titles(`filter: { text: "loss at", taskGroupId: "${groupId}" }`);
    expect(await inGroup(living.compliance.groupId)).toHaveLength(2);
    expect(await inGroup(living.fabric.groupId)).toEqual([]);
    expect(await inGroup('no id')).toEqual([]);
  });

  it('comes in pages, the newest first', async () => {
    const all = await titles('first: 100');
    const { data } = await ask<{
      evidenceLibrary: { pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number };
    }>(
      people.nature,
      `{ evidenceLibrary(spaceSlug: "${LIVING}", first: 2) { totalCount pageInfo { endCursor hasNextPage } } }`,
    );
    const { pageInfo, totalCount } = data?.evidenceLibrary ?? {};
    expect([totalCount, pageInfo?.hasNextPage]).toEqual([all.length, true]);
    expect(await titles(`first: 2 after: "${pageInfo?.endCursor}"`)).toEqual(all.slice(2, 4));
    const nonsense = `{ evidenceLibrary(spaceSlug: "${LIVING}", after: "nonsense") { totalCount } }`;
    expect(outcomeOf(await ask(people.nature, nonsense))).toBe('INVALID');
  });

  it('is told of in the record', async () => {
    const { data } = await ask<{ acts: { nodes: { kind: string; sentence: string }[] } }>(
      people.councils,
      `{ acts(spaceSlug: "${LIVING}", first: 100) { nodes { kind sentence } } }`,
    );
    const sentence = (kind: string) => data?.acts.nodes.find((act) => act.kind === kind)?.sentence;
    expect(sentence('evidence.add')).toMatch(/ brought in evidence: “.+”\.$/u);
    expect(sentence('evidence.note')).toMatch(/ noted something about the quality of the evidence “.+”\.$/u);
    expect(sentence('evidence.withdraw')).toMatch(/ withdrew the evidence “.+”\.$/u);
  });
});
