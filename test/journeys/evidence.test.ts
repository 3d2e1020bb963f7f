import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import type { ContentNode } from '../../libs/documents/src/index.js';
import { open, SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { beginDraft, freezeText, words } from '../support/frozen-text.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import {
  ask,
  mutate,
  outcomeOf,
  type PersonKey,
  payloadOf,
  publicAt,
  type Speaker,
  signedInAll,
} from '../support/people.js';
import { idOf, query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = [
  ...SEATED,
  'energyObserver',
  'sponsor',
  'secretariat',
  'respondent',
] as const satisfies readonly PersonKey[];
type Name = (typeof NAMES)[number];
type Input = Readonly<Record<string, unknown>>;

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly mayDo: readonly string[];
  readonly withdrawnReason: string | null;
  readonly notes: { readonly totalCount: number; readonly nodes: readonly Input[] };
  readonly citedIn: { readonly totalCount: number; readonly nodes: readonly Input[] };
}

const SHOWN = `id title citation kind address publishedOn status mayDo addedBy { name } onBehalfOf { slug }
  withdrawnAt withdrawnBy { name } withdrawnReason taskGroup { title }
  notes { totalCount nodes { words by { name } onBehalfOf { slug } } }
  citedIn { totalCount nodes { version { title number } clauses decisions { question } } }`;
const NOWHERE = '0b6f1c1e-5a31-4f0e-9d55-0d3f4ad3a111';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<Name, Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
  await query(
    server.database.url,
    `UPDATE membership SET role = 'observer' WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
    [PEOPLE.standards.email],
  );
});

const source = (more: Input = {}): Input => ({
  taskGroupId: living.compliance.groupId,
  title: 'Heat pumps in terraced streets',
  citation: 'Councils Association, heat pumps in terraced streets',
  kind: 'DATA',
  ...more,
});

const attempt = (key: Name, name: string, input: Input) =>
  mutate<{ evidence: Shown }>(people[key], name, input, `evidence { ${SHOWN} }`);

async function done(key: Name, name: string, input: Input): Promise<Shown> {
  return payloadOf(await attempt(key, name, input)).evidence;
}

/** Refused with this outcome, and no row of any table is another one. @returns the field at fault */
async function refused(code: string, key: Name, name: string, input: Input): Promise<string | undefined> {
  const answer = await unchangedBy(server.database.url, () => attempt(key, name, input));
  expect([key, name, outcomeOf(answer)]).toEqual([key, name, code]);
  return answer.errors[0]?.extensions?.field as string | undefined;
}

const find = (speaker: Speaker, id: string) =>
  ask<{ evidence: Shown }>(speaker, `query E($id: ID!) { evidence(id: $id) { ${SHOWN} } }`, { id });

async function shown(key: Name, id: string): Promise<Shown> {
  const { data } = await find(people[key], id);
  if (data === null) throw new Error('The evidence is not shown.');
  return data.evidence;
}

const cite = (evidenceId: string): ContentNode => ({
  type: 'evidenceCitation',
  attrs: { evidenceId, label: 'heat pumps' },
});

describe('a source', () => {
  it('is brought in by whoever is of the group or the secretariat, and stands as it was said', async () => {
    const input = source({ address: 'https://councils.example/streets', publishedOn: '2026-03-31' });
    const added = await done('councils', 'addEvidence', input);
    expect(added).toMatchObject({
      title: input.title,
      citation: input.citation,
      kind: input.kind,
      address: input.address,
      publishedOn: input.publishedOn,
      status: 'LISTED',
      addedBy: { name: PEOPLE.councils.name },
      onBehalfOf: { slug: 'councils-association' },
      withdrawnAt: null,
      notes: { totalCount: 0 },
      citedIn: { totalCount: 0 },
      mayDo: ['evidence.note'],
    });
    expect(await shown('sponsor', added.id)).toMatchObject({ mayDo: [], title: added.title });
    expect(await done('secretariat', 'addEvidence', source())).toMatchObject({
      address: null,
      publishedOn: null,
      mayDo: ['evidence.note', 'evidence.withdraw'],
    });
  });

  it('is not brought in by observers, by the public, or into a group that is closed', async () => {
    for (const key of ['standards', 'energyObserver', 'sponsor'] as const)
      await refused('FORBIDDEN', key, 'addEvidence', source());
    await refused('NOT_FOUND', 'respondent', 'addEvidence', source());
    const anonymous = await mutate(publicAt(server.url), 'addEvidence', source());
    expect(outcomeOf(anonymous)).toBe('NOT_FOUND');
    const group = [living.compliance.groupId];
    await query(server.database.url, `UPDATE task_group SET status = 'closed' WHERE id = $1`, group);
    await refused('CONFLICT', 'councils', 'addEvidence', source());
    await query(server.database.url, `UPDATE task_group SET status = 'open' WHERE id = $1`, group);
  });

  it('is refused with the field at fault', async () => {
    const bad: readonly (readonly [string, Input])[] = [
      ['title', { title: ' ' }],
      ['citation', { citation: 'two\nlines' }],
      ['address', { address: 'ftp://councils.example/streets' }],
      ['address', { address: 'no address' }],
    ];
    for (const [field, more] of bad)
      expect(await refused('INVALID', 'councils', 'addEvidence', source(more))).toBe(field);
    await refused('NOT_FOUND', 'councils', 'addEvidence', source({ taskGroupId: NOWHERE }));
    expect(outcomeOf(await attempt('councils', 'addEvidence', source({ kind: 'RUMOUR' })))).toBe('INVALID');
  });

  it('is added once for an idempotency key', async () => {
    const input = source({ idempotencyKey: 'streets-once' });
    const first = await done('councils', 'addEvidence', input);
    expect((await done('councils', 'addEvidence', input)).id).toBe(first.id);
  });

  it('is there for whoever has a role in its space, and for nobody else', async () => {
    const { id } = await done('nature', 'addEvidence', source());
    for (const speaker of [publicAt(server.url), people.respondent])
      expect(outcomeOf(await find(speaker, id))).toBe('NOT_FOUND');
    const library = `{ evidenceLibrary(spaceSlug: "${LIVING}") { totalCount } }`;
    expect(outcomeOf(await ask(people.respondent, library))).toBe('NOT_FOUND');
    expect(outcomeOf(await find(people.nature, 'no id'))).toBe('NOT_FOUND');
    expect(outcomeOf(await find(people.nature, NOWHERE))).toBe('NOT_FOUND');
    const here = [PEOPLE.nature.email, living.spaceId];
    const place = 'WHERE person_id = (SELECT id FROM person WHERE email = $1) AND space_id = $2';
    await query(server.database.url, `UPDATE membership SET ended_at = now() ${place}`, here);
    expect(outcomeOf(await find(people.nature, id))).toBe('NOT_FOUND');
    expect(outcomeOf(await ask(people.nature, library.replace(LIVING, RECORD)))).toBe('OK');
    await refused('NOT_FOUND', 'nature', 'noteEvidence', { evidenceId: id, words: 'Good.' });
    await query(server.database.url, `UPDATE membership SET ended_at = NULL ${place}`, here);
  });

  it('is noted on, the newest note first, by those of its group and the secretariat', async () => {
    const { id: evidenceId } = await done('councils', 'addEvidence', source());
    for (const key of ['standards', 'energyObserver'] as const)
      await refused('FORBIDDEN', key, 'noteEvidence', { evidenceId, words: 'Good.' });
    expect(await refused('INVALID', 'nature', 'noteEvidence', { evidenceId, words: ' ' })).toBe('words');
    await done('nature', 'noteEvidence', { evidenceId, words: 'One street, one winter.' });
    const noted = await done('secretariat', 'noteEvidence', { evidenceId, words: 'The raw data is open.' });
    expect(noted.notes).toEqual({
      totalCount: 2,
      nodes: [
        {
          words: 'The raw data is open.',
          by: { name: PEOPLE.secretariat.name },
          onBehalfOf: expect.anything(),
        },
        {
          words: 'One street, one winter.',
          by: { name: PEOPLE.nature.name },
          onBehalfOf: { slug: 'nature-trust' },
        },
      ],
    });
  });

  it('is withdrawn once by a co-chair or the secretariat, stays to be read, and is never reworded', async () => {
    const { id: evidenceId } = await done('councils', 'addEvidence', source());
    const reason = 'The second table belongs to another year.';
    await refused('FORBIDDEN', 'councils', 'withdrawEvidence', { evidenceId, reason });
    expect(await refused('INVALID', 'builders', 'withdrawEvidence', { evidenceId, reason: '' })).toBe(
      'reason',
    );
    const withdrawn = await done('builders', 'withdrawEvidence', { evidenceId, reason });
    expect(withdrawn).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnBy: { name: PEOPLE.builders.name },
      withdrawnReason: reason,
      mayDo: ['evidence.note'],
    });
    const told = async (key: Name) => {
      const { data } = await ask<{ viewer: { notices: { nodes: { sentence: string; path: string }[] } } }>(
        people[key],
        '{ viewer { notices(first: 3) { nodes { sentence path } } } }',
      );
      return data?.viewer.notices.nodes.some(
        ({ sentence, path }) => sentence.includes('withdrew the evidence') && path.endsWith(evidenceId),
      );
    };
    expect([await told('nature'), await told('builders')]).toEqual([true, false]);
    await refused('CONFLICT', 'secretariat', 'withdrawEvidence', { evidenceId, reason });
    expect(await shown('sponsor', evidenceId)).toMatchObject({ status: 'WITHDRAWN' });
    for (const change of [
      "UPDATE evidence SET title = 'Else'",
      'DELETE FROM evidence',
      'DELETE FROM evidence_note',
    ])
      await expect(query(server.database.url, change)).rejects.toThrow('append-only');
  });
});

describe('a text that cites evidence', () => {
  it('shows under what it cites once it is frozen: the version, its clauses, and the decisions on it', async () => {
    const { id } = await done('councils', 'addEvidence', source());
    const { id: other } = await done('councils', 'addEvidence', source());
    const elsewhere = await idOf(
      server.database.url,
      'SELECT evidence.id FROM evidence JOIN space ON space.id = space_id WHERE slug = $1 LIMIT 1',
      [RECORD],
    );
    const title = 'A text that leans on something';
    const draftId = await beginDraft(people.builders, living.compliance.groupId, title);
    const write = (...clause: ContentNode[]) =>
      freezeText(server, people.builders, draftId, { title, clause: [words('See '), ...clause] });
    await write(cite(id), words(' and '), cite(id), cite(NOWHERE), cite('no-id'), cite(elsewhere));
    const use = { version: { title, number: 1 }, clauses: ['1.1'], decisions: [] };
    expect((await shown('sponsor', id)).citedIn).toEqual({ totalCount: 1, nodes: [use] });
    const uses = await query(
      server.database.url,
      'SELECT 1 FROM evidence_citation JOIN draft_version v ON v.id = version_id WHERE v.draft_id = $1',
      [draftId],
    );
    expect(uses).toHaveLength(1);
    const question = 'Do we recommend what leans on this?';
    await open(people.builders, await write(cite(id), cite(other)), question);
    const decided = { ...use, version: { title, number: 2 }, decisions: [{ question }] };
    expect((await shown('nature', id)).citedIn.nodes).toEqual([decided, use]);
    expect((await shown('nature', other)).citedIn.nodes).toEqual([decided]);
    const { data } = await ask<{ evidence: Shown }>(
      people.nature,
      `{ evidence(id: "${id}") { citedIn(first: 1) { totalCount nodes { version { number } } } } }`,
    );
    expect(data?.evidence.citedIn).toEqual({ totalCount: 2, nodes: [{ version: { number: 2 } }] });
  });

  it('goes on citing what was withdrawn since', async () => {
    const sql = `SELECT id FROM evidence WHERE space_id = $1 AND kind = 'modelling'`;
    const id = await idOf(server.database.url, sql, [living.spaceId]);
    expect(await shown('nature', id)).toMatchObject({
      status: 'WITHDRAWN',
      citedIn: { nodes: [{ clauses: ['3.5'], version: { number: 1 } }] },
    });
  });
});
