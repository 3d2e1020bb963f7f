import {
  amendmentOf,
  clauseOf,
  propose,
  proposed,
  rewrite,
  type ShownAmendment,
  saysNow,
  settle,
} from '../support/amending.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { subscribe } from '../support/live.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

const WHO = ['builders', 'suppliers', 'councils', 'secretariat', 'energyObserver', 'sponsor'] as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';
const GUIDE = 'cc-people-guide';

let server: DemonstrationServer;
let people: Record<(typeof WHO)[number], Speaker>;
let draftId: string;
let otherDraftId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  const living = await demonstrationSpace(server.database.url, LIVING);
  draftId = living.compliance.draftId;
  otherDraftId = living.fabric.draftId;
  people = await signedInAll(server.url, WHO);
});

/** Gives a clause words of its own for one test. */
async function withWords(clauseId: string, text: string): Promise<void> {
  await rewrite(people.councils, draftId, (node) =>
    node.attrs?.id === clauseId ? [clauseOf(clauseId, text)] : [node],
  );
}

const replaced = (clauseId: string, text: string) =>
  proposed(people.suppliers, draftId, [{ kind: 'REPLACE', clauseId, text }]);

async function noticesOf(email: string, { id }: ShownAmendment): Promise<number> {
  const rows = await query<{ kind: string }>(
    server.database.url,
    `SELECT kind FROM notice JOIN person ON person.id = person_id WHERE email = $1 AND path LIKE '%' || $2`,
    [email, `/amendments/${id}`],
  );
  expect(rows.every(({ kind }) => kind === 'amendment')).toBe(true);
  return rows.length;
}

describe('an amendment that is accepted', () => {
  it('is in the text at once, written by whoever proposed it, accepted by whoever did; both are named', async () => {
    await withWords(GUIDE, 'A guide says how to run the home.');
    const open = openDraft(server.url, draftId, people.councils.cookie);
    await inSync(open);
    const amendment = await replaced(GUIDE, 'A short guide says how to run the home well.');
    expect(amendment).toMatchObject({ status: 'PROPOSED', isMine: true });
    expect(amendment.changes[0]?.words).toEqual([
      { kind: 'SAME', text: 'A ' },
      { kind: 'ADDED', text: 'short ' },
      { kind: 'SAME', text: 'guide says how to run the home' },
      { kind: 'ADDED', text: ' well' },
      { kind: 'SAME', text: '.' },
    ]);
    expect(await noticesOf('member@councils.example', amendment)).toBe(1);
    const answer = await mutate<{ amendment: ShownAmendment; act: { sentence: string } }>(
      people.builders,
      'acceptAmendment',
      { amendmentId: amendment.id, expectedRevision: 1, why: 'It is clearer.' },
      'amendment { status settledWhy } act { sentence }',
    );
    const { amendment: settled, act } = payloadOf(answer);
    expect(settled).toEqual({ status: 'ACCEPTED', settledWhy: 'It is clearer.' });
    expect(act.sentence).toContain('Home Builders Association');
    expect(act.sentence).toContain('proposed by Member, Energy Suppliers Group');
    await until('whoever has the draft open has the words', async () =>
      wordsOf(open, GUIDE).toString().startsWith('A short guide says how to run the home well'),
    );
    const written = await ask<{
      draft: { writtenBy: { text: string; organisation: { slug: string } | null }[] };
    }>(
      people.builders,
      'query W($id: ID!, $clause: ID!) { draft(id: $id) { writtenBy(clauseId: $clause) { text organisation { slug } } } }',
      { id: draftId, clause: GUIDE },
    );
    const passages = written.data?.draft.writtenBy ?? [];
    expect(passages.map(({ text }) => text).join('')).toBe('A short guide says how to run the home well.');
    const bySuppliers = passages.filter(
      ({ organisation }) => organisation?.slug === 'energy-suppliers-group',
    );
    expect(bySuppliers.map(({ text }) => text)).toEqual(['short ', ' well']);
  });

  it('with other words is accepted with changes, and what was proposed first stays to be read', async () => {
    await withWords(GUIDE, 'A guide says how to run the home.');
    const amendment = await replaced(GUIDE, 'A guide says how to run the home cheaply.');
    const texts = [{ clauseId: GUIDE, text: 'A guide says how to run the home at low cost.' }];
    const { amendment: settled } = payloadOf(
      await settle(people.builders, 'acceptAmendment', amendment, { texts }),
    );
    expect(settled).toMatchObject({ status: 'ACCEPTED_WITH_CHANGES', revision: 2 });
    expect(settled.revisions.nodes.map(({ changes }) => changes[0]?.proposedText)).toEqual([
      'A guide says how to run the home at low cost.',
      'A guide says how to run the home cheaply.',
    ]);
    expect(await saysNow(people.suppliers, draftId, GUIDE)).toBe(
      'A guide says how to run the home at low cost.',
    );
  });

  it('keeps what others type in the very clause meanwhile', async () => {
    await withWords(GUIDE, 'A guide of four pages at most says how to run the home well.');
    const typist = openDraft(server.url, draftId, people.councils.cookie);
    await inSync(typist);
    const amendment = await replaced(GUIDE, 'A guide of two pages at most says how to run the home well.');
    // Not told to the server before the amendment is accepted: typed in the same moment.
    typist.provider.disconnect();
    const words = wordsOf(typist, GUIDE);
    words.insert(words.length, ' It is free.');
    words.insert(0, 'In every home: ');
    payloadOf(await settle(people.builders, 'acceptAmendment', amendment));
    typist.provider.connect();
    const both = 'In every home: A guide of two pages at most says how to run the home well. It is free.';
    await until(
      'both are in the text of whoever typed',
      async () => wordsOf(typist, GUIDE).toString() === both,
    );
    await until('both are stored', async () => (await saysNow(people.suppliers, draftId, GUIDE)) === both);
  });

  it('is refused where others changed its clause since, and their words stay', async () => {
    await withWords(GUIDE, 'A guide is given.');
    const amendment = await replaced(GUIDE, 'A guide is given to all.');
    await rewrite(people.councils, draftId, (node) =>
      node.attrs?.id === GUIDE ? [clauseOf(GUIDE, 'A guide is given at once.')] : [node],
    );
    const answer = await unchangedBy(server.database.url, () =>
      settle(people.builders, 'acceptAmendment', amendment),
    );
    expect(outcomeOf(answer)).toBe('CONFLICT');
    expect(await saysNow(people.suppliers, draftId, GUIDE)).toBe('A guide is given at once.');
  });
});

describe('an amendment', () => {
  it('is talked about, rejected with reasons, and then settled', async () => {
    const amendment = await replaced(GUIDE, 'There is no guide.');
    payloadOf(await settle(people.secretariat, 'replyToAmendment', amendment, { body: 'Why not?' }));
    const why = 'People asked for one.';
    const { amendment: settled } = payloadOf(
      await settle(people.builders, 'rejectAmendment', amendment, { why }),
    );
    expect(settled).toMatchObject({
      status: 'REJECTED',
      settledWhy: why,
      changes: [{ standing: null, proposedText: 'There is no guide.' }],
      replies: { nodes: [{ body: 'Why not?' }] },
    });
    expect(await noticesOf('member@suppliers.example', amendment)).toBe(2);
    for (const [name, more] of [
      ['acceptAmendment', {}],
      ['rejectAmendment', { why }],
      ['withdrawAmendment', {}],
    ] as const) {
      const speaker = name === 'withdrawAmendment' ? people.suppliers : people.builders;
      expect([name, outcomeOf(await settle(speaker, name, amendment, more))]).toEqual([name, 'CONFLICT']);
    }
    expect(outcomeOf(await settle(people.suppliers, 'replyToAmendment', amendment, { body: 'I see.' }))).toBe(
      'OK',
    );
  });

  it('is withdrawn by whoever proposed it alone, revised by them and by a co-chair', async () => {
    const amendment = await replaced(GUIDE, 'There is a guide.');
    const revision = {
      reasons: 'Shorter.',
      changes: [{ kind: 'REPLACE', clauseId: GUIDE, text: 'A guide is there.' }],
    };
    expect(outcomeOf(await settle(people.councils, 'reviseAmendment', amendment, revision))).toBe(
      'FORBIDDEN',
    );
    expect(outcomeOf(await settle(people.builders, 'withdrawAmendment', amendment))).toBe('FORBIDDEN');
    payloadOf(await settle(people.builders, 'reviseAmendment', amendment, revision));
    expect(outcomeOf(await settle(people.suppliers, 'reviseAmendment', amendment, revision))).toBe(
      'CONFLICT',
    );
    const { amendment: settled } = payloadOf(await settle(people.suppliers, 'withdrawAmendment', amendment));
    expect(settled).toMatchObject({ status: 'WITHDRAWN', revision: 2 });
  });

  it('once sent is proposed once, however often it is sent again', async () => {
    const sent = { idempotencyKey: 'amendment-once' };
    const changes = [{ kind: 'ADD_AFTER', clauseId: GUIDE, text: 'It is on paper too.' }];
    const first = await proposed(people.suppliers, draftId, changes, sent);
    expect((await proposed(people.suppliers, draftId, changes, sent)).id).toBe(first.id);
  });
});

describe('what is refused leaves nothing behind', () => {
  const wanted = { kind: 'REPLACE', clauseId: GUIDE, text: 'Something else.' };

  it('for input that is at fault', async () => {
    const foreign = await proposed(people.suppliers, draftId, [wanted]);
    const cases: [string, readonly object[], object][] = [
      ['NOT_FOUND', [{ ...wanted, clauseId: 'no-such-clause' }], {}],
      ['NOT_FOUND', [wanted], { draftId: NOBODY }],
      ['NOT_FOUND', [wanted], { parentId: NOBODY }],
      ['INVALID', [wanted], { draftId: otherDraftId, parentId: foreign.id }],
      ['NOT_FOUND', [{ ...wanted, clauseId: 'cc-limit-high' }], { parentId: foreign.id }],
      ['INVALID', [{ ...wanted, kind: 'REMOVE' }], { parentId: foreign.id }],
      ['INVALID', [wanted], { parentId: foreign.id }],
      ['INVALID', [], {}],
      ['INVALID', [wanted, wanted], {}],
      ['INVALID', [{ ...wanted, text: ' ' }], {}],
      ['INVALID', [{ ...wanted, text: 'x'.repeat(10_001) }], {}],
      ['INVALID', [{ ...wanted, clauseId: 'cc-limit-table', text: 'No table.' }], {}],
      ['CONFLICT', [{ ...wanted, baseText: 'What it said once.' }], {}],
      ['INVALID', [wanted], { reasons: ' ' }],
    ];
    for (const [outcome, changes, more] of cases) {
      const answer = await unchangedBy(server.database.url, () =>
        propose(people.suppliers, draftId, changes as Readonly<Record<string, unknown>>[], { ...more }),
      );
      expect([outcomeOf(answer), changes, more]).toEqual([outcome, changes, more]);
    }
    const now = (await saysNow(people.suppliers, draftId, GUIDE)) ?? '';
    expect(outcomeOf(await propose(people.suppliers, draftId, [{ ...wanted, text: now }]))).toBe('INVALID');
    const other = [{ clauseId: 'cc-limit-high', text: 'x' }];
    expect(outcomeOf(await settle(people.builders, 'acceptAmendment', foreign, { texts: other }))).toBe(
      'NOT_FOUND',
    );
  });

  it('for a removal that would leave a section without a clause', async () => {
    const section = 'lonely';
    await rewrite(people.councils, draftId, (node) =>
      node.attrs?.id === 'cc-time'
        ? [
            node,
            {
              type: 'section',
              attrs: { id: section },
              content: [{ type: 'heading' }, clauseOf('lonely-clause', 'Alone.')],
            },
          ]
        : [node],
    );
    const amendment = await proposed(people.suppliers, draftId, [
      { kind: 'REMOVE', clauseId: 'lonely-clause' },
    ]);
    const answer = await unchangedBy(server.database.url, () =>
      settle(people.builders, 'acceptAmendment', amendment),
    );
    expect(outcomeOf(answer)).toBe('INVALID');
  });

  it('for whoever only looks on, is no co-chair, or may not read the draft', async () => {
    const amendment = await proposed(people.suppliers, draftId, [wanted]);
    const outcomes = await unchangedBy(server.database.url, async () => ({
      observer: outcomeOf(await propose(people.energyObserver, draftId, [wanted])),
      secretariat: outcomeOf(await propose(people.secretariat, draftId, [wanted])),
      sponsor: outcomeOf(await propose(people.sponsor, draftId, [wanted])),
      public: outcomeOf(await propose(publicAt(server.url), draftId, [wanted])),
      accept: outcomeOf(await settle(people.suppliers, 'acceptAmendment', amendment)),
      reject: outcomeOf(await settle(people.councils, 'rejectAmendment', amendment, { why: 'No.' })),
      hidden: outcomeOf(await settle(people.sponsor, 'acceptAmendment', amendment)),
    }));
    expect(outcomes).toEqual({
      observer: 'FORBIDDEN',
      secretariat: 'FORBIDDEN',
      sponsor: 'NOT_FOUND',
      public: 'NOT_FOUND',
      accept: 'FORBIDDEN',
      reject: 'FORBIDDEN',
      hidden: 'NOT_FOUND',
    });
    expect(await amendmentOf(people.energyObserver, amendment.id)).toMatchObject({ isMine: false });
    expect(await amendmentOf(people.sponsor, amendment.id)).toBeNull();
  });
});

describe('the amendments of a draft', () => {
  const listed = async (speaker: Speaker, narrowed: string) => {
    const answer = await ask<{
      draft: { amendments: { totalCount: number; nodes: { number: number }[] } } | null;
    }>(
      speaker,
      `query L($id: ID!) { draft(id: $id) { amendments(${narrowed}) { totalCount nodes { number } } } }`,
      { id: draftId },
    );
    const { nodes = [], totalCount = -1 } = answer.data?.draft?.amendments ?? {};
    return { numbers: nodes.map(({ number }) => number), totalCount };
  };

  it('are narrowed by state and clause, sorted, and paged', async () => {
    const all = await listed(people.builders, 'first: 100');
    expect(all.numbers).toEqual(all.numbers.map((_, index) => index + 1));
    expect(await listed(people.builders, 'first: 2')).toEqual({
      numbers: [1, 2],
      totalCount: all.totalCount,
    });
    const rejected = await listed(people.builders, 'status: REJECTED');
    expect(rejected.numbers).toContain(4);
    expect(rejected.numbers).not.toContain(1);
    expect(await listed(people.builders, 'clauseId: "cc-limit-average"')).toEqual({
      numbers: [1, 3],
      totalCount: 2,
    });
    expect(await listed(people.builders, 'clauseId: "none"')).toEqual({ numbers: [], totalCount: 0 });
    const [first] = await query<{ id: string }>(
      server.database.url,
      'SELECT id FROM amendment WHERE draft_id = $1 AND number = 1',
      [draftId],
    );
    payloadOf(await mutate(people.builders, 'replyToAmendment', { amendmentId: first?.id, body: 'Again.' }));
    expect((await listed(people.builders, 'first: 1, order: LATEST')).numbers).toEqual([1]);
    expect((await listed(people.sponsor, 'first: 1')).totalCount).toBe(-1);
  });

  it('are heard of at once by whoever may read them, of that draft alone', async () => {
    const asked = (id: string) => `amendmentChanged(draftId: "${id}") { number status }`;
    const name = 'amendmentChanged';
    const here = subscribe<{ number: number }>(people.energyObserver, name, asked(draftId));
    const elsewhere = subscribe(people.energyObserver, name, asked(otherDraftId));
    const refused = subscribe(people.sponsor, name, asked(draftId));
    await until('the sponsor is refused', () => refused.codes.length > 0);
    expect(refused.codes).toEqual(['NOT_FOUND']);
    await until('an amendment is heard of', async () => {
      await proposed(people.suppliers, draftId, [{ kind: 'ADD_AFTER', clauseId: GUIDE, text: 'More.' }]);
      return here.values.length > 0;
    });
    expect(here.values[0]).toMatchObject({ status: 'PROPOSED' });
    expect(elsewhere.values).toEqual([]);
  });
});
