import * as Y from 'yjs';
import { DraftArchive } from '../../apps/api/src/drafting/draft-archive.js';
import { StoredDrafts } from '../../apps/api/src/drafting/stored-drafts.js';
import { PostgresUpdateLog } from '../../apps/api/src/drafting/update-log.js';
import { dataSourceAt } from '../../apps/api/src/platform/database/data-source.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { beginDraft, freezeText, words } from '../support/frozen-text.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, type Speaker, signedInAll } from '../support/people.js';

const PEOPLE = ['builders', 'greenBuilding', 'suppliers', 'respondent'] as const;
const TITLE = 'A text with a past';
const SAID = ['First words.', 'Second words.', 'Third words.'];

interface Moments {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly seq: number;
    readonly updates: number;
    readonly writers: readonly { readonly person: { readonly name: string } }[];
  }[];
}

let api: ApiInProcess;
let people: Readonly<Record<(typeof PEOPLE)[number], Speaker>>;
let draftId: string;

beforeAll(async () => {
  api = await startApiInProcess();
  const { compliance } = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, PEOPLE);
  draftId = await beginDraft(people.builders, compliance.groupId, TITLE);
  for (const [index, said] of SAID.entries()) {
    const writer = index % 2 === 0 ? people.builders : people.greenBuilding;
    await freezeText(api, writer, draftId, { title: TITLE, clause: [words(said)] });
  }
}, 120_000);

async function moments(page = '', reader = people.suppliers): Promise<Moments | undefined> {
  const { data } = await ask<{ draft: { moments: Moments } | null }>(
    reader,
    `query ($id: ID!) { draft(id: $id) { moments${page} { totalCount pageInfo { hasNextPage endCursor }
      nodes { seq updates writers { person { name } } } } } }`,
    { id: draftId },
  );
  return data?.draft?.moments;
}

async function textAt(seq: number): Promise<string> {
  const { data, errors } = await ask<{ draft: { textAt: { content: unknown; clauses: unknown[] } } }>(
    people.suppliers,
    'query ($id: ID!, $seq: Int!) { draft(id: $id) { textAt(seq: $seq) { content clauses { number } } } }',
    { id: draftId, seq },
  );
  return errors[0]?.extensions?.code ?? JSON.stringify(data?.draft.textAt);
}

/** Which of the words that were written a text has. */
async function saidAt(seq: number): Promise<string[]> {
  const text = await textAt(seq);
  return SAID.filter((said) => text.includes(said));
}

describe('the history of a draft', () => {
  it('says who wrote when, the latest first, page by page', async () => {
    const all = await moments();
    const names = all?.nodes.map(({ writers }) => writers.map(({ person }) => person.name).join());
    const [third, second, first] = names ?? [];
    expect([all?.totalCount, all?.nodes.length]).toEqual([3, 3]);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
    const page = await moments('(first: 2)');
    expect([page?.nodes.length, page?.pageInfo.hasNextPage]).toEqual([2, true]);
    const rest = await moments(`(first: 2, after: "${page?.pageInfo.endCursor}")`);
    expect(rest?.nodes.map(({ seq }) => seq)).toEqual([all?.nodes[2]?.seq]);
    expect(rest?.pageInfo.hasNextPage).toBe(false);
  });

  it('has the text as it was after each moment, and after every update in between', async () => {
    const all = (await moments())?.nodes ?? [];
    expect(await Promise.all(all.map(({ seq }) => saidAt(seq)))).toEqual([[SAID[2]], [SAID[1]], [SAID[0]]]);
    const last = all[0]?.seq ?? 0;
    for (const seq of [0, -1, last + 1]) expect(await textAt(seq)).toBe('NOT_FOUND');
    for (let seq = 1; seq <= last; seq += 1) expect(await textAt(seq)).toContain('clauses');
  });

  it('is for whoever may know who wrote what', async () => {
    expect(await moments('', people.respondent)).toBeUndefined();
  });

  it('is the same when the updates are archived', async () => {
    const before = await moments();
    const last = before?.nodes[0]?.seq ?? 0;
    const texts = async () => Promise.all(Array.from({ length: last }, (_, index) => textAt(index + 1)));
    const were = await texts();
    const source = await dataSourceAt(api.database.url).initialize();
    const log = api.application.get(PostgresUpdateLog, { strict: false });
    const doc = await api.application.get(StoredDrafts, { strict: false }).read(source.manager, draftId);
    await log.saveSnapshot(draftId, last, Y.encodeStateAsUpdate(doc));
    const sizes = { segment: 1, left: 1 };
    await api.application.get(DraftArchive, { strict: false }).run(new Date(), sizes);
    const left = await source.query('SELECT count(*)::int AS n FROM draft_update WHERE draft_id = $1', [
      draftId,
    ]);
    await source.destroy();
    expect(left).toEqual([{ n: 1 }]);
    expect(await texts()).toEqual(were);
    expect((await moments())?.nodes.map(({ seq }) => seq)).toEqual(
      Array.from({ length: last }, (_, index) => last - index),
    );
  });
});
