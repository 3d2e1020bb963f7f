import { LIVING } from '../support/living-space.js';
import { APART } from '../support/operations/apart.js';
import { ask, mutate, outcomeOf } from '../support/people.js';
import { checkedInSchema, inputPaths } from '../support/schema-fields.js';
import { query } from '../support/stored.js';
import { UNKNOWN, WrongInput } from '../support/wrong-input.js';

const NO_IDS = [UNKNOWN, 'not an id', '', '\u0000', "'; DROP TABLE act; --", UNKNOWN.toUpperCase()];

const schema = checkedInSchema();
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !(name in APART));

/** Strings that are no text of a person's: a hash, an address by name, the key of a request. */
const NOT_TEXT =
  /^(?:idempotencyKey|slug|spaceSlug|email|timeZone|sha256|versionSha256|statementUrl|link|scope\.0)$/u;
/** One line of at most 200 characters; all other texts are paragraphs of at most 10,000. */
const LINES = /^(?:title|name|addressedAs|what|place|matter|agenda\.0\.title|sides\.0\.name)$/u;
/** One line, although others of that name are paragraphs. */
const LINES_HERE = new Set(['openPoll.question']);
/** May be left out or empty. */
const OPTIONAL = new Set([
  'takePosition.reasons',
  'supportObjection.words',
  'acceptAmendment.why',
  'updateProfile.addressedAs',
  'settleAction.note',
  'requestErasure.reason',
  'answerOption.words',
  'openPoll.details',
  'answerPoll.words',
  'sendRecommendation.expectedEffect',
]);
/** Paragraphs, although others of that name are one line. */
const PARAGRAPHS = new Set(['declareInterest.what', 'recordStep.what']);
/** Whether a text is one line. */
function isLine(mutation: string, path: string): boolean {
  const name = `${mutation}.${path}`;
  return LINES_HERE.has(name) || (LINES.test(path) && !PARAGRAPHS.has(name));
}

/** An id of a new thing, or one that the valid request leaves out. */
const NO_SUBJECT = new Set([
  'createOrganisation.sector.key',
  'updateOrganisation.sector.key',
  'markNoticesRead.noticeIds.0',
]);
/** Ids that only a secondment has, and the valid request is of no secondment. */
const OUT_OF_PLACE = /^recordAffiliation\.(?:lentToId|fundedById)$/u;

/** Comes of an authenticator; signed-positions.test.ts tries what is wrong with it. */
const SIGNATURE = /^signature\./u;

let wrong: WrongInput;

beforeAll(async () => {
  wrong = await WrongInput.prepare();
});

it('has a valid request for every mutation there is', () => {
  expect(Object.keys(wrong.requests)).toEqual(expect.arrayContaining(mutations));
});

describe('ids', () => {
  const subjects = mutations.flatMap((name) =>
    inputPaths(schema, name, 'ID')
      .filter((path) => !/^(?:clauseIds|answers|comments|commentId|organisationId)/u.test(path))
      .filter((path) => !NO_SUBJECT.has(`${name}.${path}`))
      .map((path) => [name, path]),
  );

  it.each(subjects)('%s: an unknown %s is NOT_FOUND', async (mutation, path) => {
    const given = await wrong.unchanged(() =>
      Promise.all(NO_IDS.map((id) => wrong.send(mutation, path, id))),
    );
    const expected = OUT_OF_PLACE.test(`${mutation}.${path}`) ? `INVALID ${path}` : 'NOT_FOUND';
    expect(given).toEqual(NO_IDS.map(() => expected));
    expect(await wrong.send(mutation, path, 'x'.repeat(101))).toBe(`INVALID ${path}`);
  });

  it.each(['', 'no-such-space', 'NET-ZERO-READY-HOMES'])('space %j is NOT_FOUND', async (slug) => {
    expect(await wrong.unchanged(() => wrong.send('createTaskGroup', 'spaceSlug', slug))).toBe('NOT_FOUND');
    const lists = [
      'drafts',
      'definitions',
      'consultations',
      'recommendations',
      'evidenceLibrary',
      'decisionLog',
      'acts',
    ];
    for (const list of lists) {
      const answer = await ask(
        wrong.speakers.builders,
        `query ($slug: String!) { ${list}(spaceSlug: $slug) { totalCount } }`,
        { slug },
      );
      expect([list, outcomeOf(answer)]).toEqual([list, 'NOT_FOUND']);
    }
    for (const thing of ['space', 'organisation']) {
      const answer = await ask(
        wrong.speakers.builders,
        `query ($slug: String!) { ${thing}(slug: $slug) { id } }`,
        {
          slug,
        },
      );
      expect([thing, outcomeOf(answer)]).toEqual([thing, 'NOT_FOUND']);
    }
  });

  it.each(['draft', 'draftVersion', 'decision', 'consultation', 'evidence', 'taskGroup'])(
    'the query %s of an unknown id is NOT_FOUND',
    async (name) => {
      for (const id of NO_IDS) {
        const answer = await ask(wrong.speakers.builders, `query ($id: ID!) { ${name}(id: $id) { id } }`, {
          id,
        });
        expect([id, outcomeOf(answer)]).toEqual([id, 'NOT_FOUND']);
      }
    },
  );

  it('of clauses, questions and organisations that are not part of the thing are INVALID or FORBIDDEN', async () => {
    const outcomes = await wrong.unchanged(() =>
      Promise.all([
        wrong.send('submitResponse', 'answers.0.questionId', UNKNOWN),
        wrong.send('submitResponse', 'answers.0.questionId', wrong.record.asked.questionId),
        wrong.send('submitResponse', 'comments.0.clauseId', 'no-such-clause'),
        wrong.send('submitResponse', 'organisationId', UNKNOWN),
        wrong.send('recordDisposition', 'commentId', wrong.living.asked.commentId),
        wrong.send('raiseObjection', 'clauseIds.0', 'cc-limit-high'),
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
      ['createDraft', 'taskGroupId', wrong.record.compliance.groupId],
      ['openDecision', 'versionId', wrong.record.compliance.versionId],
      ['freezeDraft', 'draftId', wrong.record.compliance.draftId],
      ['takePosition', 'decisionId', wrong.record.fabric.decisionId],
      ['raiseObjection', 'decisionId', wrong.record.fabric.decisionId],
      ['supportObjection', 'objectionId', wrong.record.objectionId, 'FORBIDDEN'],
      ['withdrawObjection', 'objectionId', wrong.record.objectionId, 'FORBIDDEN'],
      ['closeDecision', 'decisionId', wrong.record.fabric.decisionId],
    ];
    const send = () => Promise.all(elsewhere.map(([mutation, path, id]) => wrong.send(mutation, path, id)));
    expect(await wrong.unchanged(send)).toEqual(elsewhere.map(([, , , closed]) => closed ?? 'CONFLICT'));
    await query(wrong.server.database.url, 'DELETE FROM membership WHERE space_id = $1', [
      wrong.record.spaceId,
    ]);
    expect(await wrong.unchanged(send)).toEqual(elsewhere.map(() => 'NOT_FOUND'));
  });

  it('of another space narrow a list of this one to nothing', async () => {
    for (const list of ['decisionLog', 'acts']) {
      const count = async (id: string) => {
        const answer = await ask<{ list: { totalCount: number; nodes: unknown[] } }>(
          wrong.speakers.builders,
          `query ($slug: String!, $id: ID!) {
             list: ${list}(spaceSlug: $slug, filter: { taskGroupId: $id }) { totalCount nodes { id } }
           }`,
          { slug: LIVING, id },
        );
        return [list, id, outcomeOf(answer), answer.data?.list.totalCount];
      };
      for (const id of [wrong.record.compliance.groupId, UNKNOWN, 'not an id']) {
        expect(await count(id)).toEqual([list, id, 'OK', 0]);
      }
      expect((await count(wrong.living.fabric.groupId))[3]).toBeGreaterThan(0);
    }
  });
});

describe('texts', () => {
  const texts = mutations.flatMap((name) =>
    inputPaths(schema, name, 'String')
      .filter((path) => !NOT_TEXT.test(path) && !SIGNATURE.test(path))
      .map((path) => [name, path]),
  );

  const wrongTexts = (oneLine: boolean): Record<string, string> => ({
    'too long': 'x'.repeat(oneLine ? 201 : 10_001),
    'a null character': 'a\u0000b',
    'a bell': 'a\u0007b',
    'a return': 'a\rb',
    'a delete character': 'a\u007fb',
    'a control character above ASCII': 'a\u0085b',
    'a line separator': 'a\u2028b',
    'an override of the direction': 'a\u202eb',
    'an isolate of the direction': 'a\u2066b\u2069',
    'half a character': 'a\ud800b',
    ...(oneLine ? { 'a line break': 'a\nb', 'a tab': 'a\tb' } : {}),
  });

  it.each(texts)('%s: a wrong %s is INVALID, and said of that field', async (mutation, path) => {
    const cases: Record<string, string> = {
      ...wrongTexts(isLine(mutation, path)),
      ...(OPTIONAL.has(`${mutation}.${path}`) ? {} : { empty: '', blank: ' \u00a0 ' }),
    };
    const given = await wrong.unchanged(async () => {
      const all: Record<string, string> = {};
      for (const [name, text] of Object.entries(cases)) all[name] = await wrong.send(mutation, path, text);
      return all;
    });
    expect(given).toEqual(Object.fromEntries(Object.keys(cases).map((name) => [name, `INVALID ${path}`])));
  });

  it('takes what was meant to be a text only as a text', async () => {
    const answers = await wrong.unchanged(() =>
      Promise.all([1, true, null, ['a'], { a: 1 }].map((title) => wrong.send('createDraft', 'title', title))),
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
      const answer = await ask(wrong.speakers.builders, `query ($odd: String!) { ${field} }`, {
        odd: 'a\u0000',
      });
      expect([field, outcomeOf(answer)]).toEqual([field, 'INVALID']);
    }
    for (const path of ['spaceSlug', 'idempotencyKey']) {
      expect(await wrong.unchanged(() => wrong.send('createTaskGroup', path, '\u0000'))).toBe('INVALID');
    }
    const signIn = mutate(wrong.speakers.builders, 'signIn', { email: 'a\u0000', password: 'a\u0000' });
    expect(outcomeOf(await wrong.unchanged(() => signIn))).toBe('INVALID');
    const download = await fetch(new URL('/ledger/export?space=%00', wrong.server.url));
    expect([download.status, await download.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'INVALID' } }] },
    ]);
  });

  it('refuses hashes, web addresses and keys that are none', async () => {
    const outcomes = await wrong.unchanged(() =>
      Promise.all([
        wrong.send('takePosition', 'versionSha256', 'A'.repeat(64)),
        wrong.send('raiseObjection', 'versionSha256', 'f'.repeat(63)),
        wrong.send('confirmReading', 'sha256', ''),
        wrong.send('answerRecommendation', 'statementUrl', 'javascript:alert(1)'),
        wrong.send('answerRecommendation', 'statementUrl', 'data:text/html,<script>alert(1)</script>'),
        wrong.send('createDraft', 'idempotencyKey', ''),
        wrong.send('createDraft', 'idempotencyKey', 'k'.repeat(101)),
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
