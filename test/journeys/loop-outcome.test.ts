import { carry, SEATED, type Seated } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { shown } from '../support/demonstration-reads.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { waiting } from '../support/loop-reads.js';
import {
  mutate,
  outcomeOf,
  payloadOf,
  publicAt,
  type Speaker,
  signedIn,
  signedInAll,
} from '../support/people.js';
import { signed, unchangedBy } from '../support/unchanged.js';
import { exportOf, verified } from '../support/verified.js';

const LATER = new Date(Date.now() + 14 * 86_400_000).toISOString();
const TITLE = 'Can homes be built to this limit where you work?';
const CLAUSE = 'cc-show-use';
const COMMENT = 'One home in twenty is few. <b>Draw them by lot.</b>';
const REASONS = 'The sample will be drawn by lot; its size stays until the first review.';

interface Said {
  readonly id: string;
  readonly text: string;
  readonly disposition: { readonly outcome: string; readonly reasons: string } | null;
}

interface Response {
  readonly id: string;
  readonly receipt: string;
  readonly answers: readonly Said[];
  readonly comments: readonly (Said & { readonly clauseId: string })[];
}

interface Round {
  readonly id: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly myResponse: Response | null;
}

const DISPOSITION = 'disposition { outcome reasons }';
const RESPONSE = `id receipt answers { id text ${DISPOSITION} } comments { id clauseId text ${DISPOSITION} }`;

let server: DemonstrationServer;
let seated: Seated;
let secretary: Speaker;
let respondent: Speaker;
let sponsor: Speaker;
let versionId: string;
let sha256: string;
let decisionId: string;
let consultationId: string;
let round: Round;
let recommendationId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  [seated, secretary, respondent, sponsor] = await Promise.all([
    signedInAll(server.url, SEATED),
    signedIn(server.url, 'secretariat'),
    signedIn(server.url, 'respondent'),
    signedIn(server.url, 'sponsor'),
  ]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  ({ versionId, sha256 } = compliance);
  decisionId = await carry(seated, versionId, 'Do we recommend this limit?');
});

/** The consultation as somebody sees it. */
async function consultation(speaker: Speaker): Promise<Round> {
  const query = `query C($id: ID!) { consultation(id: $id) { version { sha256 } rounds {
    id questions { id text } myResponse { ${RESPONSE} } } } }`;
  const found = await shown<{ consultation: { version: { sha256: string }; rounds: Round[] } }>(
    speaker,
    query,
    { id: consultationId },
  );
  expect(found.consultation.version.sha256).toBe(sha256);
  const [only] = found.consultation.rounds;
  if (only === undefined) throw new Error('The consultation has no round.');
  return only;
}

describe('after a version is agreed', () => {
  it('the secretariat opens a consultation on it, which asks everybody', async () => {
    const opened = payloadOf(
      await mutate<{ consultation: { id: string } }>(
        secretary,
        'openConsultation',
        {
          versionId,
          title: TITLE,
          introduction: 'The group has agreed on it. Say what it would mean for you.',
          kind: 'OPEN',
          closesAt: LATER,
          questions: ['Which homes could not meet it?', 'What would help?'],
        },
        'consultation { id }',
      ),
    );
    consultationId = opened.consultation.id;
    round = await consultation(publicAt(server.url));
    expect(round.questions.map(({ text }) => text)).toEqual([
      'Which homes could not meet it?',
      'What would help?',
    ]);
    for (const speaker of [respondent, seated.nature]) {
      expect(await waiting(speaker)).toContainEqual(['RESPONSE_WANTED', TITLE]);
    }
  });

  it('somebody from the public answers a question and comments on a clause, and gets a receipt', async () => {
    const [question] = round.questions;
    const input = {
      roundId: round.id,
      answers: [{ questionId: question?.id, text: 'Those on islands.' }],
      comments: [{ clauseId: CLAUSE, text: COMMENT }],
    };
    expect(outcomeOf(await mutate(publicAt(server.url), 'submitResponse', input))).toBe('UNAUTHENTICATED');
    const { response } = payloadOf(
      await mutate<{ response: Response }>(respondent, 'submitResponse', input, `response { ${RESPONSE} }`),
    );
    expect(response).toMatchObject({
      receipt: expect.stringMatching(/^[0-9a-f]{64}$/u),
      answers: [{ text: 'Those on islands.', disposition: null }],
      comments: [{ clauseId: CLAUSE, text: COMMENT, disposition: null }],
    });
    expect((await consultation(respondent)).myResponse).toEqual(response);
    expect(await waiting(respondent)).not.toContainEqual(['RESPONSE_WANTED', TITLE]);
    expect(await waiting(secretary)).toContainEqual(['DISPOSITION_WANTED', TITLE]);
  });

  it('the secretariat says what was done about each part, and the respondent sees it', async () => {
    const said = (await consultation(respondent)).myResponse;
    const [answerId, commentId] = [said?.answers[0]?.id, said?.comments[0]?.id];
    const own = { commentId, outcome: 'ACCEPTED', reasons: 'I agree with myself.' };
    const refused = await unchangedBy(server.database.url, () =>
      mutate(respondent, 'recordDisposition', own),
    );
    expect(outcomeOf(refused)).toBe('FORBIDDEN');
    for (const input of [
      { commentId, outcome: 'ACCEPTED_IN_PART', reasons: REASONS },
      { answerId, outcome: 'NOTED', reasons: 'The next version will name them.' },
    ]) {
      expect(await waiting(secretary)).toContainEqual(['DISPOSITION_WANTED', TITLE]);
      payloadOf(await mutate(secretary, 'recordDisposition', input));
    }
    expect(await waiting(secretary)).not.toContainEqual(['DISPOSITION_WANTED', TITLE]);
    expect((await consultation(respondent)).myResponse).toMatchObject({
      answers: [{ disposition: { outcome: 'NOTED' } }],
      comments: [{ text: COMMENT, disposition: { outcome: 'ACCEPTED_IN_PART', reasons: REASONS } }],
    });
  });

  it('it is sent to government as a recommendation, once, and government answers', async () => {
    const title = 'A limit for net zero ready homes';
    const input = { decisionId, title, text: 'The task group recommends the limit as frozen.' };
    const sent = payloadOf(
      await mutate<{ recommendation: { id: string; version: { sha256: string }; dissents: unknown[] } }>(
        seated.builders,
        'sendRecommendation',
        input,
        'recommendation { id version { sha256 } dissents { id } }',
      ),
    ).recommendation;
    expect(sent).toMatchObject({ version: { sha256 }, dissents: [] });
    recommendationId = sent.id;
    const again = await unchangedBy(server.database.url, () =>
      mutate(seated.builders, 'sendRecommendation', input),
    );
    expect(outcomeOf(again)).toBe('CONFLICT');
    expect(await waiting(sponsor)).toContainEqual(['ACKNOWLEDGEMENT_WANTED', title]);
    const answer = {
      recommendationId,
      answer: 'ACCEPTED_IN_PART',
      statement: 'We will make the regulations, a year later than proposed.',
    };
    const byGroup = await unchangedBy(server.database.url, () =>
      mutate(seated.builders, 'answerRecommendation', answer),
    );
    expect(outcomeOf(byGroup)).toBe('FORBIDDEN');
    payloadOf(await mutate(sponsor, 'answerRecommendation', answer));
    expect((await waiting(sponsor)).map(([, each]) => each)).not.toContain(title);
    const { decision } = await shown<{ decision: { recommendation: { responses: unknown[] } } }>(
      seated.nature,
      `query R($id: ID!) { decision(id: $id) { recommendation { responses {
        answer statement answeredBy { name } organisation { name } } } } }`,
      { id: decisionId },
    );
    expect(decision.recommendation.responses).toEqual([
      {
        answer: answer.answer,
        statement: answer.statement,
        answeredBy: { name: 'Sponsor, Housing Department' },
        organisation: { name: 'Housing Department' },
      },
    ]);
  });

  it('the log has every step, in order and in words', async () => {
    const { acts } = await shown<{ acts: { nodes: { kind: string; sentence: string }[] } }>(
      secretary,
      'query A($slug: String!) { acts(spaceSlug: $slug, first: 6) { nodes { kind sentence } } }',
      { slug: LIVING },
    );
    const steps = acts.nodes.map(({ kind, sentence }) => `${kind}: ${sentence}`).toReversed();
    expect(steps).toEqual([
      expect.stringMatching(/^consultation\.open: .*Can homes be built/u),
      expect.stringMatching(/^response\.submit: .*Member of the public/u),
      expect.stringMatching(/^disposition\.record: Secretary/u),
      expect.stringMatching(/^disposition\.record: Secretary/u),
      expect.stringMatching(/^recommendation\.send: Co-chair, Home Builders Association/u),
      expect.stringMatching(/^recommendation\.answer: Sponsor, Housing Department/u),
    ]);
  });
});

describe('the exported log', () => {
  let size: number;
  let root: string;

  beforeAll(async () => {
    await signed(server.database.url);
    const { ledgerHead } = await shown<{ ledgerHead: { size: number; rootHash: string } }>(
      secretary,
      '{ ledgerHead { size rootHash } }',
      {},
    );
    ({ size, rootHash: root } = ledgerHead);
  });

  it('gives the verifier the root that the server shows, with every act opened that one may see', async () => {
    const { acts } = await shown<{ acts: { totalCount: number } }>(
      secretary,
      'query A($slug: String!) { acts(spaceSlug: $slug, first: 1) { totalCount } }',
      { slug: LIVING },
    );
    const verdict = await verified(await exportOf(secretary, LIVING), { root, size });
    expect(verdict).toMatchObject({ status: 0, root, entries: size });
    expect(verdict.opened.payload).toBe(acts.totalCount);
    expect(verdict.versions).toBeGreaterThanOrEqual(3);
  });

  it('verifies for the public too, with less of it opened', async () => {
    const verdict = await verified(await exportOf(publicAt(server.url), LIVING), { root, size });
    expect(verdict).toMatchObject({ status: 0, root, entries: size });
    const { opened } = await verified(await exportOf(secretary, LIVING), { root, size });
    expect(verdict.opened.payload).toBeLessThan(opened.payload);
  });

  it('does not verify when a word in it is another one, or a line is missing', async () => {
    const text = await exportOf(secretary, LIVING);
    const reworded = text.replace(REASONS, REASONS.replace('by lot', 'by hand'));
    expect(reworded).not.toBe(text);
    expect(await verified(reworded, { root, size })).toMatchObject({ status: 1 });
    const lines = text.split('\n');
    const shorter = lines.filter((_, index) => index !== Math.floor(size / 2)).join('\n');
    expect(await verified(shorter, { root, size })).toMatchObject({ status: 1 });
  });
});
