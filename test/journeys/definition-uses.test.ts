import type { ContentNode } from '../../libs/documents/src/index.js';
import { carry, SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { beginDraft, freezeText, words, writeText } from '../support/frozen-text.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, payloadOf, publicAt, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';

interface Found {
  readonly term: string;
  readonly mayDo: readonly string[];
  readonly agreements: { readonly nodes: { readonly version: { readonly number: number } | null }[] };
  readonly translations: { readonly term: string; readonly text: string; readonly superseded: boolean }[];
  readonly usedIn: {
    readonly nodes: {
      readonly superseded: boolean;
      readonly version: { readonly title: string; readonly number: number };
      readonly citedVersion: { readonly number: number } | null;
    }[];
  };
}

interface InDraft {
  readonly superseded: boolean;
  readonly draft: { readonly title: string };
  readonly citedVersion: { readonly number: number } | null;
}

interface DraftsPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly draft: { readonly title: string } }[];
}

const WELSH = { language: 'CY', term: 'Datrysiadau a ganiateir', text: 'Mesurau mewn mannau eraill.' };

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof SEATED)[number], Speaker>>;
let definitionId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, SEATED);
  const sql = "SELECT id FROM definition WHERE space_id = $1 AND term = 'Allowable solutions'";
  const [row] = await query<{ id: string }>(server.database.url, sql, [living.spaceId]);
  definitionId = row?.id ?? '';
});

async function found(speaker: Speaker): Promise<Found | undefined> {
  const { data } = await ask<{ definition: Found }>(
    speaker,
    `query ($id: ID!) { definition(id: $id) { term mayDo agreements { nodes { version { number } } }
      translations { term text superseded }
      usedIn { nodes { superseded version { title number } citedVersion { number } } } } }`,
    { id: definitionId },
  );
  return data?.definition;
}

async function inDrafts(speaker: Speaker): Promise<readonly InDraft[]> {
  const { data } = await ask<{ definition: { usedInDrafts: { nodes: InDraft[] } } }>(
    speaker,
    `query ($id: ID!) { definition(id: $id) { usedInDrafts { nodes {
      superseded draft { title } citedVersion { number } } } } }`,
    { id: definitionId },
  );
  return data?.definition.usedInDrafts.nodes ?? [];
}

const cite = (versionId: string) => ({
  type: 'citation',
  attrs: { definitionId, versionId, label: 'allowable solutions' },
});

async function translate(speaker: Speaker, more: Readonly<Record<string, unknown>> = {}) {
  return mutate(speaker, 'translateDefinition', { definitionId, ...WELSH, ...more });
}

describe('a definition', () => {
  it('is translated by a co-chair or the secretariat, as often as they like: the latest translation stands', async () => {
    const codes = async (...args: Parameters<typeof translate>) =>
      (await translate(...args)).errors.map(({ extensions }) => [extensions?.code, extensions?.field]);
    expect(await codes(people.nature)).toEqual([['FORBIDDEN', undefined]]);
    expect(await codes(people.builders, { language: 'EN' })).toEqual([['INVALID', 'language']]);
    expect(await codes(people.builders, { term: ' ' })).toEqual([['INVALID', 'term']]);
    expect((await found(people.builders))?.translations).toEqual([]);
    payloadOf(await translate(people.builders, { term: 'Atebion' }));
    payloadOf(await translate(people.builders));
    const { language, ...translated } = WELSH;
    expect((await found(publicAt(server.url)))?.translations).toEqual([{ ...translated, superseded: false }]);
    expect([language, (await found(people.builders))?.mayDo]).toEqual(['CY', ['definition.translate']]);
    expect((await found(people.nature))?.mayDo).toEqual([]);
  });

  it('knows which texts cite it, by the latest version of each draft, and never those of ids that lead nowhere', async () => {
    const title = 'A text that cites';
    const draftId = await beginDraft(people.builders, living.compliance.groupId, title);
    const none = '0b6f1c1e-5a31-4f0e-9d55-0d3f4ad3a111';
    const write = (...clause: ContentNode[]) =>
      freezeText(server, people.builders, draftId, { title, clause: [words('See '), ...clause] });
    const uses = async (speaker: Speaker) => (await found(speaker))?.usedIn.nodes;
    await write(
      cite(none),
      cite('no-id'),
      cite(living.allowable.versionId),
      cite(living.allowable.versionId),
    );
    const use = { superseded: false, version: { title, number: 1 }, citedVersion: { number: 1 } };
    expect(await uses(people.nature)).toEqual([use]);
    expect(await uses(publicAt(server.url))).toEqual([]);
    await write(words('it.'));
    expect(await uses(people.nature)).toEqual([]);
    await write(words('it again: '), cite(living.allowable.versionId));
    expect(await uses(people.nature)).toEqual([{ ...use, version: { title, number: 3 } }]);
  });

  it('knows which drafts cite it as they are being written, told to whoever may read the draft alone', async () => {
    const draftId = await beginDraft(people.builders, living.compliance.groupId, 'Being written');
    const uses = async (speaker: Speaker) =>
      (await inDrafts(speaker)).filter(({ draft }) => draft.title === 'Being written');
    expect(await uses(people.builders)).toEqual([]);
    const use = {
      superseded: false,
      draft: { title: 'Being written' },
      citedVersion: { number: 1 },
    };
    await writeText(server, people.builders, draftId, [
      cite('no-id'),
      cite('0b6f1c1e-5a31-4f0e-9d55-0d3f4ad3a111'),
      cite(living.allowable.versionId),
      cite(living.allowable.versionId),
    ]);
    expect(await uses(people.builders)).toEqual([use]);
    expect(await inDrafts(publicAt(server.url))).toEqual([]);
    expect((await found(people.builders))?.usedIn.nodes).not.toContainEqual(
      expect.objectContaining({ version: { title: 'Being written', number: 1 } }),
    );
    await writeText(server, people.builders, draftId, [words('Nothing.')]);
    expect(await uses(people.builders)).toEqual([]);
    await writeText(server, people.builders, draftId, [cite(living.allowable.versionId)]);
  });

  it('pages the drafts that cite it, and takes no cursor of another list', async () => {
    const page = async (args: string) => {
      const { data, errors } = await ask<{ definition: { usedInDrafts: DraftsPage } }>(
        people.builders,
        `query ($id: ID!) { definition(id: $id) { usedInDrafts(${args}) {
          totalCount pageInfo { hasNextPage endCursor } nodes { draft { title } } } } }`,
        { id: definitionId },
      );
      return { found: data?.definition?.usedInDrafts, code: errors[0]?.extensions?.code };
    };
    const { found: all } = await page('first: 100');
    const titles: string[] = [];
    for (let after = ''; ; ) {
      const { found: part } = await page(`first: 1${after && `, after: "${after}"`}`);
      titles.push(...(part?.nodes ?? []).map(({ draft }) => draft.title));
      if (!part?.pageInfo.hasNextPage) break;
      after = part.pageInfo.endCursor ?? '';
    }
    expect(titles).toEqual(all?.nodes.map(({ draft }) => draft.title));
    expect(titles.length).toBe(all?.totalCount);
    expect(titles.length).toBeGreaterThan(1);
    expect((await page('after: "no cursor"')).code).toBe('INVALID');
  });

  it('keeps every version at which it was agreed, and says what goes by an earlier one', async () => {
    const draft = 'SELECT draft_id AS id FROM draft_version WHERE id = $1';
    const [row] = await query<{ id: string }>(server.database.url, draft, [living.allowable.versionId]);
    const second = await freezeText(server, people.builders, row?.id ?? '', {
      title: 'Allowable solutions',
      clause: [words('Nothing is paid for elsewhere.')],
    });
    await carry(people, second, 'Do we recommend the shorter rules?');
    const now = await found(people.nature);
    expect(now?.agreements.nodes.map(({ version }) => version?.number)).toEqual([2, 1]);
    expect(now?.translations.map(({ superseded }) => superseded)).toEqual([true]);
    expect(now?.usedIn.nodes.map(({ superseded }) => superseded)).toEqual([true]);
    const written = (await inDrafts(people.builders)).filter(({ draft }) => draft.title === 'Being written');
    expect(written.map(({ superseded }) => superseded)).toEqual([true]);
    payloadOf(await translate(people.builders));
    expect((await found(people.nature))?.translations.map(({ superseded }) => superseded)).toEqual([false]);
  });

  it('is not there for whoever may not read it, nor by an id that is of none', async () => {
    const sql = "SELECT id FROM definition WHERE space_id = $1 AND status = 'proposed' LIMIT 1";
    const [proposed] = await query<{ id: string }>(server.database.url, sql, [living.spaceId]);
    const code = async (id: string) => {
      const { errors } = await ask(
        publicAt(server.url),
        'query ($id: ID!) { definition(id: $id) { term } }',
        { id },
      );
      return errors[0]?.extensions?.code;
    };
    for (const id of [proposed?.id ?? '', 'no id']) expect(await code(id)).toBe('NOT_FOUND');
  });
});
