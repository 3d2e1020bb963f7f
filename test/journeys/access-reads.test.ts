import { assembleCast, type Cast, PARTS, type Part } from '../support/cast.js';
import { LIVING } from '../support/living-space.js';
import { ask, outcomeOf } from '../support/people.js';
import { query } from '../support/stored.js';

const EVERYBODY = PARTS;
const IN_SPACE = PARTS.filter((part) => part !== 'public' && part !== 'respondent');
const IN_ROOM = IN_SPACE.filter((part) => !['memberElsewhere', 'sponsor', 'auditor'].includes(part));

let cast: Cast;

beforeAll(async () => {
  cast = await assembleCast();
});

/** What a read of one thing asks for, and who gets an answer; for all others there is no such thing. */
const THINGS: Record<string, { field: () => string; open: readonly Part[] }> = {
  'the space': {
    field: () => `space(slug: "${LIVING}") { title goal milestones { title } }`,
    open: EVERYBODY,
  },
  'an organisation': { field: () => 'organisation(slug: "nature-trust") { name }', open: EVERYBODY },
  'the head of the ledger': { field: () => 'ledgerHead { rootHash }', open: EVERYBODY },
  'who is asking': { field: () => 'viewer { id }', open: EVERYBODY },
  'a task group': {
    field: () => `taskGroup(id: "${cast.living.compliance.groupId}") { id }`,
    open: IN_SPACE,
  },
  'a draft': { field: () => `draft(id: "${cast.living.compliance.draftId}") { id }`, open: IN_ROOM },
  'a version': {
    field: () => `draftVersion(id: "${cast.living.compliance.versionId}") { content }`,
    open: IN_SPACE,
  },
  'a version consulted on': {
    field: () => `draftVersion(id: "${cast.living.fabric.versionId}") { content }`,
    open: EVERYBODY,
  },
  'a decision': { field: () => `decision(id: "${cast.living.fabric.decisionId}") { id }`, open: IN_SPACE },
  'an open consultation': {
    field: () => `consultation(id: "${cast.living.asked.consultationId}") { title }`,
    open: EVERYBODY,
  },
  'the decision log': { field: () => `decisionLog(spaceSlug: "${LIVING}") { totalCount }`, open: IN_SPACE },
  'the acts': { field: () => `acts(spaceSlug: "${LIVING}") { totalCount }`, open: IN_SPACE },
  'the recommendations': {
    field: () => `recommendations(spaceSlug: "${LIVING}") { totalCount }`,
    open: IN_SPACE,
  },
};

it.each(Object.entries(THINGS))(
  '%s is there for those who may know of it, and for nobody else',
  async (_name, { field, open }) => {
    const outcomes = await Promise.all(
      PARTS.map(async (part) => [part, outcomeOf(await ask(cast.speakers[part], `{ ${field()} }`))]),
    );
    expect(outcomes).toEqual(PARTS.map((part) => [part, open.includes(part) ? 'OK' : 'NOT_FOUND']));
  },
);

/** What somebody finds when they look around. */
interface Found {
  readonly space: { readonly taskGroups: { readonly nodes: readonly { readonly drafts: Counted }[] } };
  readonly drafts: Counted;
  readonly consultation: {
    readonly taskGroup: object | null;
    readonly version: { readonly draft: object | null; readonly decisions: readonly object[] };
    readonly rounds: readonly { readonly responses: Counted & { readonly nodes: readonly object[] } }[];
  };
}

interface Counted {
  readonly totalCount: number;
}

it('lists hold what their reader may read, and no more', async () => {
  const look = async (part: Part) => {
    const { data } = await ask<Found>(
      cast.speakers[part],
      `query ($consultation: ID!) {
         space(slug: "${LIVING}") { taskGroups(first: 10) { nodes { drafts(first: 10) { totalCount } } } }
         drafts(spaceSlug: "${LIVING}") { totalCount }
         consultation(id: $consultation) { taskGroup { id } version { draft { id } decisions { id } }
           rounds { responses(first: 10) { totalCount nodes { person { name } } } } } }`,
      { consultation: cast.living.asked.consultationId },
    );
    if (data === null) throw new Error(`${part} found nothing at all.`);
    const { space, drafts, consultation } = data;
    return [
      part,
      {
        groups: space.taskGroups.nodes.length,
        draftsInGroups: space.taskGroups.nodes.reduce((sum, group) => sum + group.drafts.totalCount, 0),
        drafts: drafts.totalCount,
        group: consultation.taskGroup !== null,
        draft: consultation.version.draft !== null,
        decisions: consultation.version.decisions.length,
        responses: consultation.rounds[0]?.responses.totalCount,
        responsesShown: consultation.rounds[0]?.responses.nodes.length,
      },
    ] as const;
  };
  const found = Object.fromEntries(await Promise.all(PARTS.map(look)));
  const stranger = sight({ groups: 0, drafts: 0, draft: false, decisions: 0, responses: 0 });
  const whole = sight({ groups: 3, drafts: 3, draft: true, decisions: 1, responses: 2 });
  const onlooker = sight({ groups: 3, drafts: 0, draft: false, decisions: 1, responses: 0 });
  expect(found).toEqual({
    public: stranger,
    respondent: stranger,
    governmentObserver: whole,
    groupObserver: whole,
    memberElsewhere: { ...onlooker, drafts: 1, draftsInGroups: 1 },
    member: whole,
    coChair: whole,
    objector: whole,
    secretariat: whole,
    facilitator: whole,
    sponsor: onlooker,
    auditor: { ...onlooker, responses: 2, responsesShown: 2 },
  });
});

function sight(seen: {
  groups: number;
  drafts: number;
  draft: boolean;
  decisions: number;
  responses: number;
}) {
  return {
    groups: seen.groups,
    draftsInGroups: seen.drafts,
    drafts: seen.drafts,
    group: seen.groups > 0,
    draft: seen.draft,
    decisions: seen.decisions,
    responses: seen.responses,
    responsesShown: seen.responses,
  };
}

describe('what is shown of what happened', () => {
  /** The reads by which acts of the living space are seen, of those whose content is opened to a part. */
  async function openedTo(part: Part): Promise<{ opened: string[]; texts: number }> {
    const response = await fetch(new URL(`/ledger/export?space=${LIVING}`, cast.server.url), {
      headers: { cookie: cast.speakers[part].cookie },
    });
    expect(response.status).toBe(200);
    const lines = (await response.text()).trimEnd().split('\n').slice(1);
    const entries = lines.map(
      (line): { leaf?: string; opened?: { payload: object | null }; version?: object } => JSON.parse(line),
    );
    const opened = entries.flatMap(({ leaf, opened }) =>
      leaf !== undefined && opened?.payload ? [String(JSON.parse(leaf).act)] : [],
    );
    const rows = await query<{ read_action: string }>(
      cast.server.database.url,
      'SELECT DISTINCT read_action FROM act WHERE id = ANY($1) ORDER BY read_action',
      [opened],
    );
    return {
      opened: rows.map(({ read_action }) => read_action),
      texts: entries.filter(({ version }) => version !== undefined).length,
    };
  }

  const IN_PUBLIC = ['organisation.read', 'space.read'];
  const TO_THOSE_IN_SPACE = [
    'consultation.read',
    'decision.read',
    'definition.read',
    'group.read',
    'recommendation.read',
    'space.read',
    'version.read',
  ];

  it('to the public: only what everybody may see, and no text', async () => {
    const { opened, texts } = await openedTo('public');
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter((action) => !IN_PUBLIC.includes(action))).toEqual([]);
    expect(texts).toBe(0);
  });

  it('to a sponsor: not what people responded', async () => {
    const { opened, texts } = await openedTo('sponsor');
    expect(opened).toEqual(
      expect.arrayContaining(TO_THOSE_IN_SPACE.filter((action) => action !== 'organisation.read')),
    );
    expect(opened).not.toContain('response.read');
    expect(texts).toBeGreaterThan(0);
  });

  it('to an auditor and a co-chair: that too', async () => {
    for (const part of ['auditor', 'coChair'] as const) {
      expect((await openedTo(part)).opened).toContain('response.read');
    }
  });

  it('to everybody: every leaf, so that the root can be checked', async () => {
    const sizes = await Promise.all(
      (['public', 'coChair'] as const).map(async (part) => {
        const response = await fetch(new URL('/ledger/export', cast.server.url), {
          headers: { cookie: cast.speakers[part].cookie },
        });
        return (await response.text()).trimEnd().split('\n').length;
      }),
    );
    expect(sizes[0]).toBeGreaterThan(300);
    expect(sizes[1]).toBe(sizes[0]);
  });

  it('a space that is not there is NOT_FOUND', async () => {
    const response = await fetch(new URL('/ledger/export?space=nowhere', cast.server.url));
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });
});
