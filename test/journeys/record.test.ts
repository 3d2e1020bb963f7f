import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, publicAt, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

interface ShownAct {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

let server: DemonstrationServer;
let secretariat: Speaker;
let nature: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  [secretariat, nature] = await Promise.all([
    signedIn(server.url, 'secretariat'),
    signedIn(server.url, 'nature'),
  ]);
});

async function acts(filter: object): Promise<{ totalCount: number; nodes: ShownAct[] }> {
  const { data, errors } = await ask<{ acts: { totalCount: number; nodes: ShownAct[] } }>(
    nature,
    `query A($slug: String!, $filter: ActFilter) {
      acts(spaceSlug: $slug, filter: $filter, first: 5) {
        totalCount nodes { id at kind changes { what before after } }
      }
    }`,
    { slug: LIVING, filter },
  );
  expect(errors).toEqual([]);
  return data?.acts ?? { totalCount: 0, nodes: [] };
}

describe('the record as of a moment', () => {
  it('ends with the acts of that instant, and begins where it always did', async () => {
    const { totalCount, nodes } = await acts({});
    const third = nodes[2];
    if (third === undefined) throw new Error('There are no three acts.');
    const then = await acts({ asOf: third.at });
    expect(then.nodes[0]?.at).toBe(third.at);
    const later = nodes.filter(({ at }) => at > third.at).length;
    expect(then.totalCount).toBe(totalCount - later);
    const justBefore = new Date(Date.parse(third.at) - 1).toISOString();
    const before = await acts({ asOf: justBefore });
    expect(before.nodes.map(({ id }) => id)).not.toContain(third.id);
    expect(before.totalCount).toBeLessThan(then.totalCount);
  });

  it('is empty before anything happened, and goes with the other filters', async () => {
    expect(await acts({ asOf: '1999-12-31T23:59:59.999Z' })).toEqual({ totalCount: 0, nodes: [] });
    const { at } = (await acts({})).nodes[0] ?? { at: '' };
    const both = await acts({ asOf: at, kinds: ['draft.freeze'] });
    expect(both.nodes.map(({ kind }) => kind)).toEqual(both.nodes.map(() => 'draft.freeze'));
    expect(both.totalCount).toBeGreaterThan(0);
  });

  it('is not asked for by what is no instant', async () => {
    const text = `{ acts(spaceSlug: "${LIVING}", filter: { asOf: "yesterday" }) { totalCount } }`;
    expect((await ask(nature, text)).errors).not.toEqual([]);
  });
});

describe('what an act changed', () => {
  it('is shown before and after where its kind tells', async () => {
    const [space] = await query<{ id: string; title: string; vision: string }>(
      server.database.url,
      'SELECT id, title, vision FROM space WHERE slug = $1',
      [LIVING],
    );
    await mutate(secretariat, 'reviseSpace', {
      spaceId: space?.id,
      title: space?.title,
      vision: 'Every new home is warm.',
    });
    const { nodes } = await acts({ kinds: ['space.revise'] });
    expect(nodes[0]?.changes).toEqual([
      { what: 'vision', before: space?.vision, after: 'Every new home is warm.' },
    ]);
    const others = await acts({ kinds: ['draft.freeze'] });
    expect(others.nodes.flatMap(({ changes }) => changes)).toEqual([]);
  });
});

describe('the act of an answer', () => {
  interface Answer {
    readonly id: string;
    readonly takenAt: string;
    readonly act: {
      readonly at: string;
      readonly proofState: string;
      readonly subjects: { id: string }[];
    } | null;
  }

  async function answers(speaker: Speaker): Promise<Answer[]> {
    const [decision] = await query<{ id: string }>(
      server.database.url,
      `SELECT decision_id AS id FROM position JOIN decision ON decision.id = decision_id
       JOIN space ON space.id = decision.space_id WHERE space.slug = $1 ORDER BY taken_at DESC LIMIT 1`,
      [LIVING],
    );
    const { data } = await ask<{ decision: { positions: { nodes: Answer[] } } | null }>(
      speaker,
      `query D($id: ID!) { decision(id: $id) {
        positions(includeLapsed: true, first: 100) { nodes { id takenAt act { at proofState subjects { id } } } }
      } }`,
      { id: decision?.id },
    );
    return data?.decision?.positions.nodes ?? [];
  }

  it('is the one that took it, and says how far its proof has come', async () => {
    await until('every answer being in a signed head', async () =>
      (await answers(nature)).every(({ act }) => act?.proofState === 'CHECKPOINTED'),
    );
    const found = await answers(nature);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, takenAt, act } of found) {
      expect(act?.at).toBe(takenAt);
      expect(act?.subjects.map((subject) => subject.id)).toContain(id);
    }
  });

  it('is not told to the public', async () => {
    expect((await answers(publicAt(server.url))).flatMap(({ act }) => act ?? [])).toEqual([]);
  });
});
