import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { subscribe } from '../support/live.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker, signedInAll } from '../support/people.js';
import { personId, query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

const WHO = [
  'builders',
  'suppliers',
  'councils',
  'secretariat',
  'facilitator',
  'energyObserver',
  'sponsor',
  'respondent',
] as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Thread {
  readonly id: string;
  readonly quote: string;
  readonly status: string;
  readonly clauseNumber: string;
  readonly anchor: { readonly start: string; readonly end: string } | null;
  readonly textNow: { readonly since: string; readonly words: string | null };
  readonly comments: {
    readonly nodes: readonly {
      readonly id: string;
      readonly body: string;
      readonly withdrawnAt: string | null;
      readonly mayWithdraw: boolean;
      readonly organisation: { readonly slug: string } | null;
      readonly mentions: readonly { readonly name: string }[];
    }[];
  };
}

const THREAD = `id quote status clauseNumber anchor { start end } textNow { since words }
  comments(first: 10) { nodes { id body withdrawnAt mayWithdraw organisation { slug } mentions { name } } }`;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<(typeof WHO)[number], Speaker>;
let ids: Record<'suppliers' | 'energy' | 'respondent', string>;

/** Starts a thread on the use of homes' meters; `more` says otherwise. */
function start(speaker: Speaker, more: Readonly<Record<string, unknown>> = {}) {
  const input = {
    draftId: living.compliance.draftId,
    clauseId: 'cc-show-use',
    body: 'Why this many?',
    ...more,
  };
  return mutate<{ thread: Thread }>(speaker, 'startCommentThread', input, `thread { ${THREAD} }`);
}

async function started(speaker: Speaker, more: Readonly<Record<string, unknown>> = {}): Promise<Thread> {
  return payloadOf(await start(speaker, more)).thread;
}

async function threadOf(speaker: Speaker, id: string): Promise<Thread | null> {
  const answer = await ask<{ commentThread: Thread | null }>(
    speaker,
    `query T($id: ID!) { commentThread(id: $id) { ${THREAD} } }`,
    { id },
  );
  return answer.data?.commentThread ?? null;
}

/** Quotes of the draft's threads, with what narrows the list. */
async function listed(speaker: Speaker, narrowed: string): Promise<{ quotes: string[]; totalCount: number }> {
  const answer = await ask<{ draft: { commentThreads: { totalCount: number; nodes: Thread[] } } | null }>(
    speaker,
    `query L($id: ID!) { draft(id: $id) { commentThreads(${narrowed}) { totalCount nodes { quote } } } }`,
    { id: living.compliance.draftId },
  );
  const { nodes = [], totalCount = -1 } = answer.data?.draft?.commentThreads ?? {};
  return { quotes: nodes.map(({ quote }) => quote), totalCount };
}

async function noticesOf(email: string, threadId: string): Promise<string[]> {
  const rows = await query<{ kind: string }>(
    server.database.url,
    `SELECT kind FROM notice JOIN person ON person.id = person_id WHERE email = $1 AND path LIKE '%' || $2 ORDER BY kind`,
    [email, `?thread=${threadId}`],
  );
  return rows.map(({ kind }) => kind);
}

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, WHO);
  const of = (email: string) => personId(server.database.url, email);
  ids = {
    suppliers: await of('member@suppliers.example'),
    energy: living.observing.personId,
    respondent: await of('respondent@public.example'),
  };
});

describe('a thread', () => {
  it('on a phrase keeps its words, and says what became of them when others type', async () => {
    const phrase = { from: 0, quote: 'a sample of one home in twenty' };
    const thread = await started(people.builders, { phrase, mentionIds: [ids.suppliers] });
    expect(thread).toMatchObject({
      quote: phrase.quote,
      status: 'OPEN',
      clauseNumber: '4.3',
      anchor: { start: expect.any(String), end: expect.any(String) },
      textNow: { since: 'UNCHANGED', words: phrase.quote },
      comments: {
        nodes: [
          {
            body: 'Why this many?',
            mayWithdraw: true,
            organisation: { slug: 'home-builders-association' },
            mentions: [{ name: 'Member, Energy Suppliers Group' }],
          },
        ],
      },
    });
    const { draftId } = living.compliance;
    const client = openDraft(server.url, draftId, people.suppliers.cookie);
    await inSync(client);
    const words = wordsOf(client, 'cc-show-use');
    const since = async () => (await threadOf(people.energyObserver, thread.id))?.textNow;
    words.insert(0, 'Again: ');
    const at = () => words.toString().indexOf('one home');
    words.insert(at(), 'about ');
    await until('the change is stored', async () => (await since())?.since === 'CHANGED');
    expect((await since())?.words).toBe('a sample of about one home in twenty');
    words.delete(0, words.length);
    await until('the deletion is stored', async () => (await since())?.since === 'GONE');
    expect(await threadOf(people.suppliers, thread.id)).toMatchObject({
      quote: phrase.quote,
      textNow: { since: 'GONE', words: null },
      comments: { nodes: [{ body: 'Why this many?' }] },
    });
    words.insert(0, 'In the first two winters, by the metered energy of a sample of one home in twenty.');
    await until('the words are back', async () => (await since())?.since === 'UNCHANGED');
  });

  it('on a clause quotes all of it', async () => {
    const thread = await started(people.councils, { clauseId: 'cc-show-design' });
    expect(thread).toMatchObject({
      quote: 'At design stage, by calculation with the national method.',
      anchor: null,
      textNow: { since: 'UNCHANGED' },
    });
  });

  it('is answered, resolved, reopened; what one said oneself can be taken back, and stays', async () => {
    const { id: threadId } = await started(people.suppliers);
    const reply = { threadId, body: 'Since the budget allows it.' };
    const answered = payloadOf<{ thread: Thread }>(
      await mutate(people.facilitator, 'replyToComment', reply, `thread { ${THREAD} }`),
    ).thread;
    expect(answered.comments.nodes.map(({ body }) => body)).toEqual(['Why this many?', reply.body]);
    const [first, second] = answered.comments.nodes;
    const other = await mutate(people.suppliers, 'withdrawComment', { commentId: second?.id });
    expect(outcomeOf(other)).toBe('FORBIDDEN');
    payloadOf(await mutate(people.suppliers, 'withdrawComment', { commentId: first?.id }));
    expect(outcomeOf(await mutate(people.suppliers, 'withdrawComment', { commentId: first?.id }))).toBe(
      'CONFLICT',
    );
    expect((await threadOf(people.builders, threadId))?.comments.nodes[0]).toMatchObject({
      body: 'Why this many?',
      withdrawnAt: expect.any(String),
    });
    const act = async (name: string, input: Readonly<Record<string, unknown>> = { threadId }) =>
      outcomeOf(await mutate(people.councils, name, input));
    expect(await act('reopenCommentThread')).toBe('CONFLICT');
    expect(await act('resolveCommentThread')).toBe('OK');
    expect(await act('resolveCommentThread')).toBe('CONFLICT');
    expect(await act('replyToComment', reply)).toBe('CONFLICT');
    expect(await act('reopenCommentThread')).toBe('OK');
    expect(await act('replyToComment', reply)).toBe('OK');
  });

  it('once sent is started once, however often it is sent again', async () => {
    const sent = { body: 'Once.', idempotencyKey: 'comment-once' };
    const [first, again] = [await started(people.builders, sent), await started(people.builders, sent)];
    expect(again.id).toBe(first.id);
  });
});

describe('what is refused leaves nothing behind', () => {
  it('for input that is at fault', async () => {
    const cases: [string, Readonly<Record<string, unknown>>][] = [
      ['NOT_FOUND', { clauseId: 'no-such-clause' }],
      ['NOT_FOUND', { draftId: NOBODY }],
      ['NOT_FOUND', { mentionIds: [NOBODY] }],
      ['INVALID', { mentionIds: [ids.respondent] }],
      ['INVALID', { mentionIds: Array.from({ length: 21 }, () => ids.suppliers) }],
      ['CONFLICT', { phrase: { from: 0, quote: 'words that nobody wrote' } }],
      ['INVALID', { phrase: { from: -1, quote: 'In' } }],
      ['INVALID', { phrase: { from: 0, quote: '' } }],
      ['INVALID', { phrase: { from: 0, quote: 'x'.repeat(2_001) } }],
      ['INVALID', { body: '  ' }],
      ['INVALID', { body: 'x'.repeat(4_001) }],
    ];
    for (const [outcome, more] of cases) {
      const answer = await unchangedBy(server.database.url, () => start(people.builders, more));
      expect([outcomeOf(answer), more]).toEqual([outcome, more]);
    }
  });

  it('for whoever only looks on, and for whoever may not read the draft', async () => {
    const { id } = await started(people.builders);
    const outcomes = await unchangedBy(server.database.url, async () => ({
      observer: outcomeOf(await start(people.energyObserver)),
      sponsor: outcomeOf(await start(people.sponsor)),
      public: outcomeOf(await start(publicAt(server.url))),
      reply: outcomeOf(
        await mutate(people.energyObserver, 'replyToComment', { threadId: id, body: 'I see.' }),
      ),
      hidden: outcomeOf(await mutate(people.respondent, 'replyToComment', { threadId: id, body: 'I see.' })),
    }));
    expect(outcomes).toEqual({
      observer: 'FORBIDDEN',
      sponsor: 'NOT_FOUND',
      public: 'NOT_FOUND',
      reply: 'FORBIDDEN',
      hidden: 'NOT_FOUND',
    });
    expect(await threadOf(people.energyObserver, id)).not.toBeNull();
    expect(await threadOf(people.sponsor, id)).toBeNull();
  });
});

describe('who is told', () => {
  it('is whoever is named, and whoever took part and may still read it', async () => {
    const thread = await started(people.builders, { mentionIds: [ids.suppliers, ids.energy] });
    payloadOf(await mutate(people.councils, 'replyToComment', { threadId: thread.id, body: 'Yes.' }));
    expect(await noticesOf('member@suppliers.example', thread.id)).toEqual(['mention']);
    expect(await noticesOf('cochair@builders.example', thread.id)).toEqual(['comment']);
    expect(await noticesOf('member@councils.example', thread.id)).toEqual([]);
    const [energy] = await query<{ kind: string }>(
      server.database.url,
      'SELECT kind FROM notice WHERE person_id = $1 AND path LIKE $2',
      [ids.energy, `%${thread.id}`],
    );
    expect(energy).toEqual({ kind: 'mention' });
    await query(
      server.database.url,
      `DELETE FROM membership WHERE group_id = $1 AND person_id = (SELECT id FROM person WHERE email = 'member@councils.example')`,
      [living.compliance.groupId],
    );
    payloadOf(await mutate(people.builders, 'resolveCommentThread', { threadId: thread.id }));
    expect(await noticesOf('member@councils.example', thread.id)).toEqual([]);
    const answer = await ask<{ draft: { mentionable: { nodes: { name: string }[] } } }>(
      people.builders,
      'query M($id: ID!) { draft(id: $id) { mentionable(first: 100) { nodes { name } } } }',
      { id: living.compliance.draftId },
    );
    const names = answer.data?.draft.mentionable.nodes.map(({ name }) => name);
    expect(names).toContain('Member, Energy Suppliers Group');
    expect(names).not.toContain('Member, Councils Association');
    expect(names).not.toContain('Member of the public');
  });
});

describe('the threads of a draft', () => {
  it('are narrowed by state, clause and organisation, sorted, and paged', async () => {
    const all = (await listed(people.builders, 'first: 100')).totalCount;
    const open = (await listed(people.builders, 'status: OPEN')).totalCount;
    const resolved = (await listed(people.builders, 'status: RESOLVED')).totalCount;
    expect(resolved).toBeGreaterThan(0);
    expect(open + resolved).toBe(all);
    expect(await listed(people.builders, 'clauseId: "cc-limit-fossil"')).toEqual({
      quotes: ['burns fossil fuel'],
      totalCount: 1,
    });
    expect(await listed(people.builders, 'clauseId: "none"')).toEqual({ quotes: [], totalCount: 0 });
    expect(await listed(people.builders, 'organisationSlug: "none"')).toEqual({ quotes: [], totalCount: 0 });
    const forum = await listed(people.builders, 'organisationSlug: "green-building-forum"');
    expect(forum.quotes).toEqual(['burns fossil fuel']);
    const started = await listed(people.builders, 'first: 2');
    expect(started.quotes).toHaveLength(2);
    expect(started.totalCount).toBe(all);
    payloadOf(await mutate(people.builders, 'reopenCommentThread', { threadId: await fossil() }));
    expect((await listed(people.builders, 'first: 1, order: LATEST')).quotes).toEqual(['burns fossil fuel']);
    expect((await listed(people.sponsor, 'first: 1')).totalCount).toBe(-1);
  });

  const fossil = async () => {
    const [row] = await query<{ id: string }>(
      server.database.url,
      `SELECT id FROM comment_thread WHERE clause_id = 'cc-limit-fossil'`,
    );
    return row?.id;
  };
});

describe('what happens in a draft’s threads', () => {
  it('is heard at once by whoever may read them, of that draft alone', async () => {
    const ask = (draftId: string) => `commentThreadChanged(draftId: "${draftId}") { quote status }`;
    const { draftId } = living.compliance;
    const name = 'commentThreadChanged';
    const here = subscribe<{ quote: string; status: string }>(people.energyObserver, name, ask(draftId));
    const elsewhere = subscribe(people.energyObserver, name, ask(living.fabric.draftId));
    const refused = subscribe(people.sponsor, name, ask(draftId));
    await until('the sponsor is refused', () => refused.codes.length > 0);
    expect(refused.codes).toEqual(['NOT_FOUND']);
    await until('a thread is heard of', async () => {
      await started(people.builders, { clauseId: 'cc-show-publish' });
      return here.values.length > 0;
    });
    expect(here.values[0]).toEqual({
      quote: 'Results are published by development, never by household.',
      status: 'OPEN',
    });
    expect(elsewhere.values).toEqual([]);
  });
});
