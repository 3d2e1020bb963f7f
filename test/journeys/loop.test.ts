import { canonicalText, contentFromYDoc, sha256Hex } from '@concordat/documents';
import { SEATED, type Seated } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { decisionLog, type Entry, shown } from '../support/demonstration-reads.js';
import { inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import {
  added,
  type DecisionView,
  decisionView,
  VERSION,
  type Version,
  waiting,
} from '../support/loop-reads.js';
import {
  mutate,
  outcomeOf,
  payloadOf,
  read,
  type Speaker,
  signedIn,
  signedInAll,
} from '../support/people.js';
import { storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const LATER = new Date(Date.now() + 14 * 86_400_000).toISOString();
const QUESTION = 'Do we recommend this limit for net zero ready homes?';
/** The clause that is objected to, and another that is edited at the same time. */
const [FOSSIL, USE] = ['cc-limit-fossil', 'cc-show-use'] as const;

let server: DemonstrationServer;
let seated: Seated;
let secretary: Speaker;
let draftId: string;
/** The version of the demonstration, and those that the journey freezes. */
let firstId: string;
let second: Version;
let third: Version;
let decisionId: string;
/** When the objection was raised: before the text was edited. */
let objectedAt: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  seated = await signedInAll(server.url, SEATED);
  secretary = await signedIn(server.url, 'secretariat');
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  ({ draftId, versionId: firstId } = compliance);
});

/** Refused with this code, and no row of any table is another one. */
async function refused(code: string, work: () => ReturnType<typeof mutate>): Promise<string> {
  const answer = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answer)).toBe(code);
  return answer.errors[0]?.message ?? '';
}

function agree(speaker: Speaker, versionSha256: string) {
  return mutate(speaker, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' });
}

function decision(speaker: Speaker = secretary): Promise<DecisionView> {
  return decisionView(speaker, decisionId);
}

/** The decision as the log has it at a moment, now when that is null; undefined where it is not in the log. */
async function logEntry(asOf: string | null): Promise<Entry | undefined> {
  const entries = await decisionLog(secretary, LIVING, asOf);
  return entries.find(({ question }) => question === QUESTION);
}

describe('the loop, from a draft to an answer', () => {
  it('a co-chair freezes a version: its number, and the hash of the text as it is stored', async () => {
    const input = { draftId, summary: 'The text that the group asks about.', expectedRevision: 1 };
    const frozen = payloadOf(
      await mutate<{ version: Version }>(seated.builders, 'freezeDraft', input, `version { ${VERSION} }`),
    );
    second = frozen.version;
    const text = canonicalText(contentFromYDoc(await storedDraft(server.database.url, draftId)));
    expect(second).toMatchObject({ number: 2, isLatest: true, previous: { id: firstId, number: 1 } });
    expect(second.sha256).toBe(await sha256Hex(text));
    const kinds = second.changesSince.changes.map(({ clauseId, kind }) => `${kind} ${clauseId}`);
    expect(kinds).toEqual(expect.arrayContaining([`CHANGED ${FOSSIL}`, 'ADDED cc-people-choice']));
  });

  it('and opens a decision on it, by consent; everybody with a seat is asked', async () => {
    const opened = payloadOf(
      await mutate<{ decision: { id: string } }>(
        seated.builders,
        'openDecision',
        { versionId: second.id, question: QUESTION, rule: 'CONSENT', deadline: LATER },
        'decision { id }',
      ),
    );
    decisionId = opened.decision.id;
    expect(await decision()).toMatchObject({ status: 'OPEN', rule: 'CONSENT', version: { id: second.id } });
    for (const speaker of Object.values(seated)) {
      expect(await waiting(speaker)).toContainEqual(['POSITION_WANTED', QUESTION]);
    }
  });

  it('a position is refused before the words are read to their end, and on other words', async () => {
    const read1 = /^Read version 2 to its end first/u;
    expect(await refused('CONFLICT', () => agree(seated.councils, second.sha256))).toMatch(read1);
    await shown(seated.councils, 'query V($id: ID!) { draftVersion(id: $id) { content } }', {
      id: second.id,
    });
    expect(await refused('CONFLICT', () => agree(seated.councils, second.sha256))).toMatch(read1);
    const stale = await read(seated.councils, firstId);
    expect(await refused('CONFLICT', () => agree(seated.councils, stale))).toMatch(/version 2 is now asked/u);
  });

  it('one organisation agrees, one objects to a clause: then it cannot carry', async () => {
    payloadOf(await agree(seated.councils, await read(seated.councils, second.id)));
    const objection = payloadOf(
      await mutate<{ objection: { raisedAt: string; clauses: { id: string; text: string }[] } }>(
        seated.suppliers,
        'raiseObjection',
        {
          decisionId,
          versionSha256: await read(seated.suppliers, second.id),
          clauseIds: [FOSSIL],
          reasons: 'Some sites cannot be reached by the grid in time.',
          wouldResolve: 'An exception, registered, for such sites.',
        },
        'objection { raisedAt clauses { id text } }',
      ),
    ).objection;
    objectedAt = objection.raisedAt;
    expect(objection.clauses).toEqual([{ id: FOSSIL, text: expect.stringMatching(/fossil fuel/u) }]);
    const { positions, objections, evaluation } = await decision();
    expect(positions.nodes.map(({ answer, organisation }) => [answer, organisation.name])).toEqual([
      ['AGREE', 'Councils Association'],
      ['OBJECT', 'Energy Suppliers Group'],
    ]);
    expect(objections.map(({ status }) => status)).toEqual(['SUSTAINED']);
    expect(evaluation).toMatchObject({ mayClose: false, outcome: expect.not.stringMatching('WOULD_CARRY') });
    expect(evaluation.missing).toHaveLength(4);
    const close = () => mutate(seated.builders, 'closeDecision', { decisionId });
    expect(await refused('CONFLICT', close)).toMatch(/^The outcome is not settled yet/u);
  });

  it('two people edit the draft at once through the sync door, and the other co-chair freezes again', async () => {
    const builders = openDraft(server.url, draftId, seated.builders.cookie);
    const suppliers = openDraft(server.url, draftId, seated.suppliers.cookie);
    await inSync(builders, suppliers);
    const [mine, theirs] = [wordsOf(builders, FOSSIL), wordsOf(suppliers, USE)];
    mine.insert(mine.length, ' Sites that the grid cannot reach in time are excepted, and registered.');
    theirs.insert(theirs.length, ' The sample is drawn by lot.');
    await until(() => wordsOf(suppliers, FOSSIL).toJSON().includes('excepted'), 'one sees the other’s words');
    await until(() => wordsOf(builders, USE).toJSON().includes('by lot'), 'and the other way round');

    const stale = { draftId, summary: 'Again.', expectedRevision: 1 };
    await refused('CONFLICT', () => mutate(seated.greenBuilding, 'freezeDraft', stale));
    const frozen = payloadOf(
      await mutate<{ version: Version }>(
        seated.greenBuilding,
        'freezeDraft',
        { draftId, summary: 'An exception, registered; the sample by lot.', expectedRevision: 2 },
        `version { ${VERSION} }`,
      ),
    );
    third = frozen.version;
    expect(third).toMatchObject({ number: 3, previous: { id: second.id } });
    const changes = third.changesSince.changes.filter(({ kind }) => kind !== 'UNCHANGED');
    expect(changes.map((change) => [change.clauseId, change.kind, added(change)])).toEqual([
      [FOSSIL, 'CHANGED', expect.stringMatching(/excepted, and registered/u)],
      [USE, 'CHANGED', expect.stringMatching(/drawn by lot/u)],
    ]);
  });

  it('what was answered has lapsed, is listed so, with the difference; all are asked again', async () => {
    const { positions, all, objections, seats, version } = await decision();
    expect(version.id).toBe(third.id);
    expect(positions.nodes).toEqual([]);
    expect(
      all.nodes.map(({ state, organisation, version: on }) => [state, organisation.name, on.number]),
    ).toEqual([
      ['LAPSED', 'Councils Association', 2],
      ['LAPSED', 'Energy Suppliers Group', 2],
    ]);
    expect(objections.map(({ status }) => status)).toEqual(['LAPSED']);
    for (const { organisation, position, lapsedPosition, changesSinceAgreed } of seats) {
      const before = all.nodes.some((each) => each.organisation.name === organisation.name);
      expect(position).toBe(null);
      expect(lapsedPosition !== null).toBe(before);
      expect(changesSinceAgreed?.changed ?? null).toBe(before ? 2 : null);
    }
    for (const [person, speaker] of Object.entries(seated)) {
      const answered = person === 'councils' || person === 'suppliers';
      expect(await waiting(speaker)).toContainEqual([
        answered ? 'POSITION_LAPSED' : 'POSITION_WANTED',
        QUESTION,
      ]);
    }
    await refused('CONFLICT', () => agree(seated.councils, second.sha256));
    await refused('CONFLICT', () => agree(seated.councils, third.sha256));
  });

  it('it is carried when the rule says so, and not before', async () => {
    const close = () => mutate(seated.builders, 'closeDecision', { decisionId });
    for (const speaker of Object.values(seated)) {
      expect((await decision()).evaluation.mayClose).toBe(false);
      await refused('CONFLICT', close);
      payloadOf(await agree(speaker, await read(speaker, third.id)));
      expect(await waiting(speaker)).not.toContainEqual([expect.stringMatching(/^POSITION/u), QUESTION]);
    }
    expect((await decision()).evaluation).toMatchObject({
      mayClose: true,
      outcome: 'WOULD_CARRY',
      missing: [],
    });
    payloadOf(await close());
    expect(await decision()).toMatchObject({ status: 'CARRIED', version: { sha256: third.sha256 } });
    await refused('CONFLICT', close);
    await refused('CONFLICT', () => agree(seated.nature, third.sha256));
  });

  it('the log shows it as it stood before, and as it stands', async () => {
    const before = await logEntry(objectedAt);
    expect(before).toMatchObject({ status: 'OPEN', closedAt: null, version: { sha256: second.sha256 } });
    expect(before?.objections.map(({ status }) => status)).toEqual(['SUSTAINED']);
    expect(before?.positions.nodes.map(({ state }) => state)).toEqual(['CURRENT', 'CURRENT']);
    const now = await logEntry(null);
    expect(now).toMatchObject({ status: 'CARRIED', version: { sha256: third.sha256 } });
    expect(now?.positions.nodes.map(({ state, version }) => `${state} ${version.number}`)).toEqual([
      ...Array(2).fill('LAPSED 2'),
      ...Array(6).fill('CURRENT 3'),
    ]);
    const { openedAt } = await decision();
    const early = new Date(Date.parse(openedAt) - 1).toISOString();
    expect(await logEntry(early)).toBe(undefined);
  });
});
