import { readRows } from '../../apps/api/src/platform/csv/read-rows.js';
import { open, SEATED, type Seated } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { shown } from '../support/demonstration-reads.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedIn, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { settled } from '../support/unchanged.js';

interface Chain {
  readonly draft: { readonly title: string } | null;
  readonly comments: { readonly threads: number; readonly resolved: number } | null;
  readonly versions: readonly {
    readonly putAt: string;
    readonly version: { readonly number: number; readonly sha256: string };
  }[];
  readonly recommendation: { readonly id: string; readonly title: string; readonly sentAt: string } | null;
  readonly recommendationStatus: string | null;
  readonly responses: readonly { readonly answer: string; readonly answeredAt: string }[];
  readonly openedBy: Act | null;
  readonly closedBy: Act | null;
}

interface Act {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly proofState: string;
}

interface Exported {
  readonly id: string;
  readonly chain: {
    readonly draft: { readonly title: string } | null;
    readonly comments: unknown;
    readonly versions: readonly { readonly number: number; readonly sha256: string }[];
    readonly recommendation: {
      readonly title: string;
      readonly status: string;
      readonly answers: readonly { readonly answer: string; readonly part: number | null }[];
    } | null;
    readonly openedBy: { readonly id: string; readonly proofState: string } | null;
    readonly closedBy: { readonly id: string; readonly proofState: string } | null;
  };
}

const LOG = `query L($slug: String!, $asOf: DateTime, $filter: DecisionLogFilter) {
  decisionLog(spaceSlug: $slug, asOf: $asOf, filter: $filter) { nodes { id chain {
    draft { title } comments { threads resolved } versions { putAt version { number sha256 } }
    recommendation { id title sentAt } recommendationStatus responses { answer answeredAt }
    openedBy { id kind at proofState } closedBy { id kind at proofState } } } } }`;
const QUESTION = 'Do we recommend this limit for carbon compliance?';
/** The day before the recommendation was sent, the instant of that, and one when government had not answered yet. */
const BEFORE = '2011-02-20T12:00:00Z';
const SENT = '2011-02-21T09:00:00Z';
const BETWEEN = '2011-02-21T12:00:00Z';
const COLUMNS = [
  'question',
  'draft',
  'comment_threads',
  'comments_resolved',
  'versions_put',
  'recommendation',
  'recommended_at',
  'recommendation_status',
  'government_answer',
  'opened_proof',
  'closed_proof',
] as const;

let server: DemonstrationServer;
let secretary: Speaker;
let living: DemonstrationSpace;
let seated: Seated;

beforeAll(async () => {
  server = await startDemonstrationServer();
  secretary = await signedIn(server.url, 'secretariat');
  living = await demonstrationSpace(server.database.url, LIVING);
  seated = await signedInAll(server.url, SEATED);
});

/** The chain of the one decision that fits. */
async function chainOf(
  slug: string,
  asOf: string | null,
  filter: object,
  speaker = secretary,
): Promise<Chain> {
  const { decisionLog } = await shown<{ decisionLog: { nodes: { chain: Chain }[] } }>(speaker, LOG, {
    slug,
    asOf,
    filter,
  });
  const [found] = decisionLog.nodes;
  if (found === undefined || decisionLog.nodes.length > 1) throw new Error('not one decision');
  return found.chain;
}

async function file(kind: 'csv' | 'json', parameters: string): Promise<string> {
  const path = `/lists/decisions.${kind}?space=${RECORD}&${parameters}`;
  const answer = await fetch(new URL(path, server.url), { headers: { cookie: secretary.cookie } });
  return answer.text();
}

const carbon = (asOf: string | null) => chainOf(RECORD, asOf, { text: QUESTION });

/** The words put to the carbon compliance decision, past the server. */
function putWords(): Promise<{ number: number; sha256: string; putAt: Date }[]> {
  return query(
    server.database.url,
    `SELECT version.number, version.sha256, put.put_at AS "putAt" FROM decision_version put
     JOIN draft_version version ON version.id = put.version_id JOIN decision ON decision.id = put.decision_id
     WHERE question = '${QUESTION}' ORDER BY put.put_at`,
  );
}

describe('the chain of a decision', () => {
  it('goes from the draft to what government answered, each with its day and its proof', async () => {
    const chain = await carbon(null);
    const put = await putWords();
    expect(put).toHaveLength(2);
    expect(chain).toMatchObject({
      draft: { title: 'Carbon compliance' },
      comments: { threads: 0, resolved: 0 },
      versions: put.map(({ putAt, ...version }) => ({ putAt: putAt.toISOString(), version })),
      recommendation: { sentAt: '2011-02-21T09:00:00.000Z' },
      recommendationStatus: 'ANSWERED',
      openedBy: { kind: 'decision.open', at: '2011-01-10T10:00:00.000Z', proofState: 'CHECKPOINTED' },
      closedBy: { kind: 'decision.close', at: '2011-02-18T17:30:00.000Z', proofState: 'CHECKPOINTED' },
    });
    expect(chain.responses.map(({ answer }) => answer)).toEqual(Array<string>(11).fill('ACCEPTED'));
    for (const act of [chain.openedBy, chain.closedBy]) {
      const receipt = await fetch(new URL(`/ledger/receipts/${act?.id}`, server.url), {
        headers: { cookie: secretary.cookie },
      });
      const extra = /^extra (.+)$/mu.exec(await receipt.text())?.[1] ?? '';
      expect(Buffer.from(extra, 'base64').toString('utf8')).toContain(QUESTION);
    }
  });

  it('is as it stood at the moment that is asked for', async () => {
    const before = await carbon(BEFORE);
    expect(before).toMatchObject({ recommendation: null, recommendationStatus: null, responses: [] });
    expect(before.closedBy).not.toBeNull();
    expect(await carbon(SENT)).toMatchObject({ recommendationStatus: 'SENT', responses: [] });
    expect(await carbon(BETWEEN)).toMatchObject({ recommendationStatus: 'ACKNOWLEDGED', responses: [] });
    const answering = await carbon('2011-02-21T16:00:00.002Z');
    expect(answering.recommendationStatus).toBe('ANSWERED_IN_PART');
    expect(answering.responses).toHaveLength(3);
    const early = await carbon('2011-01-31T12:00:00Z');
    expect(early.closedBy).toBeNull();
    expect(early.versions.map(({ version }) => version.number)).toEqual([1]);
  });

  it('counts the comment threads on the draft, resolved as they were then', async () => {
    const decisionId = await open(seated.builders, living.compliance.versionId, 'Do we recommend it?');
    const counts = async (asOf: string | null) => (await chainOf(LIVING, asOf, { decisionId })).comments;
    const [now] = await query<{ threads: number; resolved: number; openId: string }>(
      server.database.url,
      `SELECT count(*)::int AS threads, count(*) FILTER (WHERE status = 'resolved')::int AS resolved,
         (array_agg(id) FILTER (WHERE status = 'open'))[1] AS "openId"
       FROM comment_thread WHERE draft_id = '${living.compliance.draftId}'`,
    );
    const { threads = 0, resolved = 0, openId = '' } = now ?? {};
    expect(threads).toBeGreaterThan(1);
    const moments: string[] = [new Date().toISOString()];
    for (const name of ['resolveCommentThread', 'reopenCommentThread', 'resolveCommentThread']) {
      payloadOf(await mutate(seated.builders, name, { threadId: openId }));
      moments.push(new Date().toISOString());
    }
    const told = await Promise.all(moments.map(counts));
    expect(told).toEqual([0, 1, 0, 1].map((more) => ({ threads, resolved: resolved + more })));
    expect(await counts(null)).toEqual({ threads, resolved: resolved + 1 });
  });

  it('leaves out what the asker may not read', async () => {
    await settled(server.database.url);
    const input = { name: 'The log alone', scope: ['decision.read'], days: 30 };
    const made = await mutate<{ token: string }>(secretary, 'createAccessToken', input, 'token');
    const narrow = { ...secretary, cookie: '', token: payloadOf(made).token };
    expect(await chainOf(RECORD, null, { text: QUESTION }, narrow)).toEqual({
      draft: null,
      comments: null,
      versions: [],
      recommendation: null,
      recommendationStatus: null,
      responses: [],
      openedBy: null,
      closedBy: null,
    });
  });
});

describe('the chain in the files', () => {
  it.each([null, BEFORE])('is what the log has: %s', async (asOf) => {
    const words = `text=${encodeURIComponent(QUESTION)}${asOf === null ? '' : `&as-of=${asOf}`}`;
    const { decisions } = JSON.parse(await file('json', words)) as { decisions: readonly Exported[] };
    const logged = await carbon(asOf);
    const [exported] = decisions;
    expect(exported?.chain).toMatchObject({
      draft: logged.draft,
      comments: logged.comments,
      versions: logged.versions.map(({ putAt, version }) => ({ putAt, ...version })),
      recommendation: logged.recommendation && {
        ...logged.recommendation,
        status: 'answered',
        answers: logged.responses.map(({ answer, answeredAt }, index) => ({
          answer: answer.toLowerCase(),
          answeredAt,
          part: index + 1,
        })),
      },
      openedBy: { id: logged.openedBy?.id, proofState: 'checkpointed' },
      closedBy: { id: logged.closedBy?.id, proofState: 'checkpointed' },
    });
    const { rows } = readRows(Buffer.from(await file('csv', words)), { all: COLUMNS, required: COLUMNS });
    const sent = logged.recommendation;
    expect(rows.map(({ cells }) => cells)).toEqual(
      Array<unknown>(6).fill({
        question: QUESTION,
        draft: 'Carbon compliance',
        comment_threads: '0',
        comments_resolved: '0',
        versions_put: logged.versions
          .map(({ version: { number, sha256 } }) => `${number} ${sha256}`)
          .join('; '),
        recommendation: sent?.title ?? '',
        recommended_at: sent?.sentAt ?? '',
        recommendation_status: sent === null ? '' : 'answered',
        government_answer: logged.responses
          .map(({ answer, answeredAt }, index) => `part ${index + 1}: ${answer.toLowerCase()} ${answeredAt}`)
          .join('; '),
        opened_proof: 'checkpointed',
        closed_proof: 'checkpointed',
      }),
    );
  });
});
