import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { ask, mutate, outcomeOf, type PersonKey, read, type Speaker, signedInAll } from '../support/people.js';
import { checkedInSchema, inputPaths } from '../support/schema-fields.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { type ValidRequest, validRequests, withAt } from '../support/valid-inputs.js';

const PEOPLE = [
  'builders',
  'nature',
  'respondent',
  'secretariat',
  'sponsor',
  'suppliers',
] as const satisfies readonly PersonKey[];
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const NO_IDS = [UNKNOWN, 'not an id', '', '\u0000', "'; DROP TABLE act; --", UNKNOWN.toUpperCase()];

const schema = checkedInSchema();
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter(
  (name) => !['signIn', 'signOut'].includes(name),
);

/** Strings that are no text of a person's: a hash, an address by name, the key of a request. */
const NOT_TEXT = /^(?:idempotencyKey|spaceSlug|sha256|versionSha256|statementUrl)$/u;
/** One line of at most 200 characters; all other texts are paragraphs of at most 10,000. */
const LINES = /^title$/u;
/** May be left out or empty. */
const OPTIONAL = new Set(['takePosition.reasons']);

let server: DemonstrationServer;
let speakers: Record<(typeof PEOPLE)[number], Speaker>;
let living: DemonstrationSpace;
let record: DemonstrationSpace;
let requests: Record<string, ValidRequest>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  record = await demonstrationSpace(server.database.url, RECORD);
  requests = validRequests(living, UNKNOWN);
  speakers = await signedInAll(server.url, PEOPLE);
  for (const name of ['nature', 'suppliers'] as const) await read(speakers[name], living.fabric.versionId);
});

function requestOf(mutation: string): { speaker: Speaker; input: ValidRequest['input'] } {
  const request = requests[mutation];
  if (request === undefined) throw new Error(`There is no valid request for ${mutation}.`);
  return { speaker: speakers[request.by as (typeof PEOPLE)[number]], input: request.input };
}

/** Sends an input that is wrong at one path. @returns code and field of what was answered */
async function sendWith(mutation: string, path: string, value: unknown): Promise<string> {
  const { speaker, input } = requestOf(mutation);
  const answer = await mutate(speaker, mutation, withAt(input, path, value));
  const field = answer.errors[0]?.extensions?.field;
  return field === undefined ? outcomeOf(answer) : `${outcomeOf(answer)} ${field}`;
}

/** A cursor as the lists write them, of values that they may not have written. */
function cursor(...values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  return unchangedBy(server.database.url, work);
}

it('has a valid request for every mutation there is', () => {
  expect(Object.keys(requests).sort()).toEqual([...mutations].sort());
});

describe('ids', () => {
  const subjects = mutations.flatMap((name) =>
    inputPaths(schema, name, 'ID')
      .filter((path) => !/^(?:clauseIds|answers|comments|commentId|organisationId)/u.test(path))
      .map((path) => [name, path]),
  );

  it.each(subjects)('%s: an unknown %s is NOT_FOUND', async (mutation, path) => {
    const given = await unchanged(() => Promise.all(NO_IDS.map((id) => sendWith(mutation, path, id))));
    expect(given).toEqual(NO_IDS.map(() => 'NOT_FOUND'));
    expect(await sendWith(mutation, path, 'x'.repeat(101))).toBe(`INVALID ${path}`);
  });

  it.each(['', 'no-such-space', 'NET-ZERO-READY-HOMES'])('space %j is NOT_FOUND', async (slug) => {
    expect(await unchanged(() => sendWith('createTaskGroup', 'spaceSlug', slug))).toBe('NOT_FOUND');
    const lists = ['drafts', 'definitions', 'consultations', 'recommendations', 'decisionLog', 'acts'];
    for (const list of lists) {
      const answer = await ask(
        speakers.builders,
        `query ($slug: String!) { ${list}(spaceSlug: $slug) { totalCount } }`,
        { slug },
      );
      expect([list, outcomeOf(answer)]).toEqual([list, 'NOT_FOUND']);
    }
    for (const thing of ['space', 'organisation']) {
      const answer = await ask(speakers.builders, `query ($slug: String!) { ${thing}(slug: $slug) { id } }`, {
        slug,
      });
      expect([thing, outcomeOf(answer)]).toEqual([thing, 'NOT_FOUND']);
    }
  });

  it.each(['draft', 'draftVersion', 'decision', 'consultation', 'taskGroup'])(
    'the query %s of an unknown id is NOT_FOUND',
    async (name) => {
      for (const id of NO_IDS) {
        const answer = await ask(speakers.builders, `query ($id: ID!) { ${name}(id: $id) { id } }`, { id });
        expect([id, outcomeOf(answer)]).toEqual([id, 'NOT_FOUND']);
      }
    },
  );

  it('of clauses, questions and organisations that are not part of the thing are INVALID or FORBIDDEN', async () => {
    const outcomes = await unchanged(() =>
      Promise.all([
        sendWith('submitResponse', 'answers.0.questionId', UNKNOWN),
        sendWith('submitResponse', 'answers.0.questionId', record.asked.questionId),
        sendWith('submitResponse', 'comments.0.clauseId', 'no-such-clause'),
        sendWith('submitResponse', 'organisationId', UNKNOWN),
        sendWith('recordDisposition', 'commentId', living.asked.commentId),
        sendWith('raiseObjection', 'clauseIds.0', 'cc-limit-high'),
      ]),
    );
    expect(outcomes).toEqual([
      'INVALID answers',
      'INVALID answers',
      'INVALID comments',
      'FORBIDDEN organisationId',
      'INVALID answerId',
      'INVALID clauseIds',
    ]);
  });

  it('of a closed space are CONFLICT, of one in which one has no role NOT_FOUND', async () => {
    const elsewhere: [mutation: string, path: string, id: string | null, closed?: string][] = [
      ['createDraft', 'taskGroupId', record.compliance.groupId],
      ['openDecision', 'versionId', record.compliance.versionId],
      ['freezeDraft', 'draftId', record.compliance.draftId],
      ['takePosition', 'decisionId', record.fabric.decisionId],
      ['raiseObjection', 'decisionId', record.fabric.decisionId],
      ['withdrawObjection', 'objectionId', record.objectionId, 'FORBIDDEN'],
      ['closeDecision', 'decisionId', record.fabric.decisionId],
    ];
    const send = () => Promise.all(elsewhere.map(([mutation, path, id]) => sendWith(mutation, path, id)));
    expect(await unchanged(send)).toEqual(elsewhere.map(([, , , closed]) => closed ?? 'CONFLICT'));
    await query(server.database.url, 'DELETE FROM membership WHERE space_id = $1', [record.spaceId]);
    expect(await unchanged(send)).toEqual(elsewhere.map(() => 'NOT_FOUND'));
  });

  it('of another space narrow a list of this one to nothing', async () => {
    const lists = [
      'decisionLog(spaceSlug: $slug, filter: { taskGroupId: $id })',
      'acts(spaceSlug: $slug, filter: { taskGroupId: $id })',
    ];
    for (const list of lists) {
      for (const id of [record.compliance.groupId, UNKNOWN, 'not an id']) {
        const answer = await ask(
          speakers.builders,
          `query ($slug: String!, $id: ID!) { list: ${list} { totalCount nodes { id } } }`,
          { slug: LIVING, id },
        );
        expect([id, answer.errors, answer.data]).toEqual([id, [], { list: { totalCount: 0, nodes: [] } }]);
      }
    }
  });
});

describe('texts', () => {
  const texts = mutations.flatMap((name) =>
    inputPaths(schema, name, 'String')
      .filter((path) => !NOT_TEXT.test(path))
      .map((path) => [name, path]),
  );

  const wrong = (path: string): Record<string, string> => ({
    'too long': 'x'.repeat(LINES.test(path) ? 201 : 10_001),
    'a null character': 'a\u0000b',
    'a bell': 'a\u0007b',
    'a return': 'a\rb',
    'a delete character': 'a\u007fb',
    'a control character above ASCII': 'a\u0085b',
    'a line separator': 'a\u2028b',
    'an override of the direction': 'a\u202eb',
    'an isolate of the direction': 'a\u2066b\u2069',
    'half a character': 'a\ud800b',
    ...(LINES.test(path) ? { 'a line break': 'a\nb', 'a tab': 'a\tb' } : {}),
  });

  it.each(texts)('%s: a wrong %s is INVALID, and said of that field', async (mutation, path) => {
    const cases: Record<string, string> = {
      ...wrong(path),
      ...(OPTIONAL.has(`${mutation}.${path}`) ? {} : { empty: '', blank: ' \u00a0 ' }),
    };
    const given = await unchanged(async () => {
      const all: Record<string, string> = {};
      for (const [name, text] of Object.entries(cases)) all[name] = await sendWith(mutation, path, text);
      return all;
    });
    expect(given).toEqual(Object.fromEntries(Object.keys(cases).map((name) => [name, `INVALID ${path}`])));
  });

  it('takes what was meant to be a text only as a text', async () => {
    const answers = await unchanged(() =>
      Promise.all([1, true, null, ['a'], { a: 1 }].map((title) => sendWith('createDraft', 'title', title))),
    );
    expect(new Set(answers)).toEqual(new Set(['INVALID']));
  });

  it('refuses a null character wherever a string is taken', async () => {
    const reads = [
      'space(slug: $odd) { id }',
      'organisation(slug: $odd) { id }',
      'decisionLog(spaceSlug: $odd) { totalCount }',
      `decisionLog(spaceSlug: "${LIVING}", filter: { text: $odd }) { totalCount }`,
      `decisionLog(spaceSlug: "${LIVING}", filter: { organisationSlug: $odd }) { totalCount }`,
      `acts(spaceSlug: "${LIVING}", filter: { organisationSlug: $odd }) { totalCount }`,
      `acts(spaceSlug: "${LIVING}", filter: { kinds: [$odd] }) { totalCount }`,
      `drafts(spaceSlug: "${LIVING}", after: $odd) { totalCount }`,
      `viewer { waiting(spaceSlug: $odd) { id } }`,
    ];
    for (const field of reads) {
      const answer = await ask(speakers.builders, `query ($odd: String!) { ${field} }`, { odd: 'a\u0000' });
      expect([field, outcomeOf(answer)]).toEqual([field, 'INVALID']);
    }
    for (const path of ['spaceSlug', 'idempotencyKey']) {
      expect(await unchanged(() => sendWith('createTaskGroup', path, '\u0000'))).toBe('INVALID');
    }
    const signIn = mutate(speakers.builders, 'signIn', { email: 'a\u0000', password: 'a\u0000' });
    expect(outcomeOf(await unchanged(() => signIn))).toBe('INVALID');
    const download = await fetch(new URL('/ledger/export?space=%00', server.url));
    expect([download.status, await download.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'INVALID' } }] },
    ]);
  });

  it('refuses hashes, web addresses and keys that are none', async () => {
    const outcomes = await unchanged(() =>
      Promise.all([
        sendWith('takePosition', 'versionSha256', 'A'.repeat(64)),
        sendWith('raiseObjection', 'versionSha256', 'f'.repeat(63)),
        sendWith('confirmReading', 'sha256', ''),
        sendWith('answerRecommendation', 'statementUrl', 'javascript:alert(1)'),
        sendWith('answerRecommendation', 'statementUrl', 'data:text/html,<script>alert(1)</script>'),
        sendWith('createDraft', 'idempotencyKey', ''),
        sendWith('createDraft', 'idempotencyKey', 'k'.repeat(101)),
      ]),
    );
    expect(outcomes).toEqual([
      'INVALID versionSha256',
      'INVALID versionSha256',
      'INVALID sha256',
      'INVALID statementUrl',
      'INVALID statementUrl',
      'INVALID idempotencyKey',
      'INVALID idempotencyKey',
    ]);
  });
});

describe('numbers, times and lists', () => {
  it('are refused beyond their limits', async () => {
    const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);
    const outcomes = await unchanged(() =>
      Promise.all([
        sendWith('openDecision', 'deadline', '2001-01-01T00:00:00Z'),
        sendWith('openDecision', 'deadline', 'tomorrow'),
        sendWith('openDecision', 'deadline', '2027-02-30T00:00:00Z'),
        sendWith('openDecision', 'rule', 'WHOEVER_SHOUTS'),
        sendWith('openConsultation', 'closesAt', '2001-01-01T00:00:00Z'),
        sendWith('openConsultation', 'questions', many(1_000, 'Why?')),
        sendWith('raiseObjection', 'clauseIds', []),
        sendWith('raiseObjection', 'clauseIds', many(101, 'fs-shown-each')),
        sendWith('submitResponse', 'comments', many(1_000, { clauseId: 'fs-shown-each', text: 'No.' })),
        sendWith('freezeDraft', 'expectedRevision', -1),
        sendWith('freezeDraft', 'expectedRevision', 2 ** 31),
        sendWith('answerRecommendation', 'deferredTo', '2027-02-30'),
        sendWith('answerRecommendation', 'answer', 'DEFERRED'),
        sendWith('takePosition', 'answer', 'OBJECT'),
      ]),
    );
    expect(outcomes.filter((outcome) => !/^INVALID(?: \w+)?$/u.test(outcome))).toEqual([]);
  });

  it.each(['0000-01-01', '2027-02-30', '27-1-1', 'now'])('the day %s is INVALID', async (day) => {
    for (const list of ['decisionLog', 'acts']) {
      const answer = await ask(
        speakers.builders,
        `query ($day: CalendarDate) { ${list}(spaceSlug: "${LIVING}", filter: { from: $day }) { totalCount } }`,
        { day },
      );
      expect([list, outcomeOf(answer)]).toEqual([list, 'INVALID']);
    }
  });

  it.each([
    ['first: 0', 'INVALID'],
    ['first: -1', 'INVALID'],
    ['first: 101', 'INVALID'],
    ['after: "nonsense"', 'INVALID'],
    [`after: "${cursor('2027-02-30T00:00:00.000Z', UNKNOWN)}"`, 'INVALID'],
    [`after: "${cursor('2027-02-03T00:00:00.000Z', 'x')}"`, 'INVALID'],
    [`after: "${cursor(1, 2)}"`, 'INVALID'],
    [`after: "${cursor(null, {})}"`, 'INVALID'],
    [`after: "${cursor('0')}"`, 'INVALID'],
  ])('a page with %s is %s', async (page, code) => {
    for (const list of ['decisionLog', 'acts', 'drafts', 'consultations', 'recommendations', 'definitions']) {
      const answer = await ask(
        speakers.builders,
        `{ ${list}(spaceSlug: "${LIVING}", ${page}) { nodes { id } } }`,
      );
      expect([list, outcomeOf(answer)]).toEqual([list, code]);
    }
  });
});
