import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { takePosition } from '../../apps/api/src/decisions/acts/take-position.js';
import { IdentityService } from '../../apps/api/src/identity/identity.service.js';
import { Problem } from '../../apps/api/src/platform/problem.js';
import { open, SEATED } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { fillChamber, readByAll, type Voice } from '../support/chamber.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';

const ORGANISATIONS = 50;
const PEOPLE_EACH = 2;
/** How often each person answers: 200 answers in all. */
const TIMES = 2;
const ANSWERS = ['agree', 'stand_aside'] as const;
const CLAUSE = 'cc-limit-high';

let api: ApiInProcess;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof SEATED)[number], Speaker>>;
let chamber: readonly (readonly Voice[])[];
let decisionId: string;

beforeAll(async () => {
  api = await startApiInProcess();
  living = await demonstrationSpace(api.database.url, LIVING);
  people = await signedInAll(api.url, SEATED);
}, 180_000);

/** Answers as somebody. @returns what came of it: `recorded`, or the code of the refusal and what it says */
async function cast(
  voice: Voice,
  said: { decisionId: string; versionSha256: string; answer: string; replaces?: string | null },
): Promise<string> {
  const now = new Date();
  const actor = await api.application
    .get(IdentityService, { strict: false })
    .actorOf(voice.personId, now, voice.sessionId);
  if (actor === null) throw new Error('the voice is nobody');
  try {
    const acts = api.application.get(ActsService, { strict: false });
    await acts.perform(takePosition, { reasons: null, replaces: null, ...said }, { actor, now });
    return 'recorded';
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`;
    throw error;
  }
}

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly sha256: string;
  readonly frozen: string;
}

function positions(decisionId: string): Promise<Row[]> {
  return query<Row>(
    api.database.url,
    `SELECT position.id, organisation_id AS "organisationId", person_id AS "personId",
            version_sha256 AS sha256, version.sha256 AS frozen
     FROM position JOIN draft_version version ON version.id = position.version_id
     WHERE decision_id = $1 ORDER BY ordinal`,
    [decisionId],
  );
}

it('200 answers of 50 organisations at once, and a freeze among them: each is bound to the words that were read', async () => {
  const { spaceId, compliance } = living;
  const place = { spaceId, groupId: compliance.groupId };
  chamber = await fillChamber(api.application, place, ORGANISATIONS, PEOPLE_EACH);
  const voices = chamber.flat();
  decisionId = await open(people.builders, compliance.versionId, 'Do all of us agree?');
  await readByAll(api.application, voices, compliance.versionId, new Date());
  const writer = openDraft(api.url, compliance.draftId, people.builders.cookie);
  await inSync(writer);
  wordsOf(writer, CLAUSE).insert(0, 'Otherwise: ');
  await allStored(api.database.url, writer, compliance.draftId);

  const casts = voices.flatMap((voice) =>
    Array.from({ length: TIMES }, (_, time) => ({ voice, answer: ANSWERS[time % ANSWERS.length] ?? '' })),
  );
  const answered = Promise.all(
    casts.map(({ voice, answer }) => cast(voice, { decisionId, versionSha256: compliance.sha256, answer })),
  );
  const freeze = { draftId: compliance.draftId, summary: 'In the middle of it.', expectedRevision: 1 };
  const frozen = mutate<{ version: { sha256: string } }>(
    people.builders,
    'freezeDraft',
    freeze,
    'version { sha256 }',
  );
  const outcomes = await answered;
  const { version } = payloadOf(await frozen);
  expect(outcomes).toHaveLength(ORGANISATIONS * PEOPLE_EACH * TIMES);

  const rows = await positions(decisionId);
  expect(rows).toHaveLength(outcomes.filter((outcome) => outcome === 'recorded').length);
  expect(version.sha256).not.toBe(compliance.sha256);
  for (const { sha256, frozen: words } of rows)
    expect([sha256, words]).toEqual([compliance.sha256, compliance.sha256]);
  for (const organisation of chamber) {
    const own = rows.filter(({ organisationId }) => organisationId === organisation[0]?.organisationId);
    expect(new Set(own.map(({ personId }) => personId)).size).toBeLessThanOrEqual(1);
  }
  for (const outcome of outcomes.filter((each) => each !== 'recorded')) {
    expect(outcome).toMatch(/^CONFLICT: (?:Voice \S+ has answered|The words in question have changed)/u);
  }
  expect(outcomes).toContain('recorded');
});

it('of two people of one organisation who answer at the same moment one stands and the other is told', async () => {
  const [first, second] = chamber[0] ?? [];
  if (first === undefined || second === undefined) throw new Error('the chamber is empty');
  const [{ versionId, sha256 } = { versionId: '', sha256: '' }] = await query<{
    versionId: string;
    sha256: string;
  }>(
    api.database.url,
    `SELECT decision.version_id AS "versionId", sha256 FROM decision
     JOIN draft_version version ON version.id = decision.version_id WHERE decision.id = $1`,
    [decisionId],
  );
  expect(sha256).not.toBe(living.compliance.sha256);
  const pair = [first, second];
  await readByAll(api.application, pair, versionId, new Date());
  const said = { decisionId, versionSha256: sha256, answer: 'agree' };
  const outcomes = await Promise.all(pair.map((voice) => cast(voice, said)));
  const standing = (await positions(decisionId)).filter((row) => row.sha256 === sha256);
  expect(standing).toHaveLength(1);
  const won = standing[0]?.personId === first.personId ? first : second;
  const lost = won === first ? second : first;
  expect(outcomes[pair.indexOf(won)]).toBe('recorded');
  expect(outcomes[pair.indexOf(lost)]).toBe(
    `CONFLICT: Voice ${won.personId} has answered for your organisation meanwhile. Look at that answer first; yours can then replace it.`,
  );

  expect(await cast(won, { ...said, answer: 'stand_aside' })).toBe('recorded');
  const outdated = { ...said, answer: 'recused', replaces: standing[0]?.id ?? '' };
  expect(await cast(lost, outdated)).toMatch(/^CONFLICT: /u);
  const replaced = (await positions(decisionId)).at(-1)?.id ?? '';
  expect(await cast(lost, { ...outdated, replaces: replaced })).toBe('recorded');
  expect((await positions(decisionId)).at(-1)).toMatchObject({ personId: lost.personId, sha256 });
});
