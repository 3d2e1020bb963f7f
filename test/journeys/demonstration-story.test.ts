import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { day, decisionLog, shown } from '../support/demonstration-reads.js';
import { RECORD } from '../support/living-space.js';
import { type Speaker, signedIn } from '../support/people.js';

interface Recommendation {
  readonly sentAt: string;
  readonly text: string;
  readonly version: { readonly clauses: readonly { readonly text: string }[] };
  readonly status: string;
  readonly late: boolean;
  readonly parts: readonly { readonly id: string }[];
  readonly acknowledgement: { readonly at: string } | null;
  readonly responses: readonly {
    readonly answer: string;
    readonly answeredAt: string;
    readonly part: { readonly id: string } | null;
  }[];
}

let server: DemonstrationServer;
let secretary: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  secretary = await signedIn(server.url, 'secretariat');
});

describe('the story of carbon compliance', () => {
  it('has the decisions with their dates, one of them carried after an objection', async () => {
    const before = await decisionLog(secretary, RECORD, '2011-01-31T12:00:00Z');
    expect(before.map(({ question, status }) => `${status} ${question}`)).toEqual([
      'OPEN Do we recommend this limit for carbon compliance?',
      expect.stringMatching(/^CARRIED /u),
      expect.stringMatching(/^CARRIED /u),
    ]);
    expect(before[0]?.objections.map(({ status, organisation }) => [status, organisation.name])).toEqual([
      ['SUSTAINED', 'Energy Suppliers Group'],
    ]);
    const now = await decisionLog(secretary, RECORD, '2016-03-31T12:00:00Z');
    expect(now.map(({ status, closedAt }) => [status, day(closedAt)])).toEqual([
      ['CARRIED', '2011-07-01'],
      ['CARRIED', '2011-02-18'],
      ['CARRIED', '2009-11-13'],
      ['CARRIED', '2009-11-13'],
    ]);
    const compliance = now[1];
    expect(compliance?.objections.map(({ status }) => status)).toEqual(['RESOLVED']);
    const stands = (state: string) =>
      compliance?.positions.nodes.filter((each) => each.state === state) ?? [];
    expect(stands('LAPSED').map(({ version }) => version.number)).toEqual([1, 1, 1]);
    expect(stands('CURRENT').map(({ version }) => version.number)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(compliance?.version.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('has the organisation that supports the objection of another', async () => {
    const { decisionLog: log } = await shown<{
      decisionLog: {
        nodes: { objections: { supports: { nodes: { organisation: { name: string } }[] } }[] }[];
      };
    }>(
      secretary,
      `query S($slug: String!) { decisionLog(spaceSlug: $slug) {
        nodes { objections { supports { nodes { organisation { name } } } } } } }`,
      { slug: RECORD },
    );
    const supporting = log.nodes.flatMap(({ objections }) =>
      objections.flatMap(({ supports }) => supports.nodes.map(({ organisation }) => organisation.name)),
    );
    expect(supporting).toEqual([expect.stringMatching(/standards/iu)]);
  });

  it('has the dispute to which the objection was taken, with its sides, options and the text that settled it', async () => {
    const { disputes } = await shown<{ disputes: { nodes: object[] } }>(
      secretary,
      `query D($slug: String!) { disputes(spaceSlug: $slug) { nodes { status roomAgreed facilitator { name }
         sides { organisations { name } } statement { content } statementAgreements { stands organisation { name } } steps { nodes { day } } version { number }
         options { number answers { answer organisation { name } } } } } }`,
      { slug: RECORD },
    );
    const organisations = [
      'Councils Association',
      'Nature Trust',
      'Energy Suppliers Group',
      'Standards and Warranty Body',
    ];
    const answers = (...said: string[]) =>
      expect.arrayContaining(
        said.map((answer, at) => ({ answer, organisation: { name: organisations[at] } })),
      );
    expect(disputes.nodes).toEqual([
      {
        status: 'RESOLVED',
        roomAgreed: true,
        facilitator: { name: PEOPLE.facilitator.name },
        sides: [
          { organisations: [{ name: 'Councils Association' }, { name: 'Nature Trust' }] },
          { organisations: [{ name: 'Energy Suppliers Group' }, { name: 'Standards and Warranty Body' }] },
        ],
        statement: { content: expect.objectContaining({ type: 'doc' }) },
        statementAgreements: expect.arrayContaining(
          organisations.map((name) => ({ stands: true, organisation: { name } })),
        ),
        steps: { nodes: [{ day: '2011-01-24' }, { day: '2011-02-07' }] },
        version: { number: 2 },
        options: [
          { number: 1, answers: answers('YES', 'YES', 'NO', 'WITH_CHANGES') },
          { number: 2, answers: answers('YES', 'WITH_CHANGES', 'YES', 'YES') },
        ],
      },
    ]);
  });

  it('has the recommendations and what government answered, when', async () => {
    const { recommendations } = await shown<{ recommendations: { nodes: Recommendation[] } }>(
      secretary,
      `query R($slug: String!) { recommendations(spaceSlug: $slug) { nodes { sentAt text status late
         parts { id } acknowledgement { at } version { clauses { text } }
         responses { answer answeredAt deferredTo part { id } } } } }`,
      { slug: RECORD },
    );
    const sent = recommendations.nodes.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    expect(
      sent.map(({ sentAt, status, late, responses }) => [
        day(sentAt),
        status,
        late,
        ...new Set(responses.map((r) => `${r.answer} ${day(r.answeredAt)}`)),
      ]),
    ).toEqual([
      ['2009-11-18', 'ANSWERED', false, 'ACCEPTED 2009-11-24'],
      ['2011-02-21', 'ANSWERED', false, 'ACCEPTED 2011-02-21'],
      ['2011-07-05', 'DEFERRED', true, 'DEFERRED 2012-05-15'],
    ]);
    expect(sent[1]?.parts).toHaveLength(11);
    expect(new Set(sent[1]?.responses.map(({ part }) => part?.id))).toEqual(
      new Set(sent[1]?.parts.map(({ id }) => id)),
    );
    expect(sent.map(({ acknowledgement }) => acknowledgement && day(acknowledgement.at))).toEqual([
      null,
      '2011-02-21',
      null,
    ]);
    expect(sent[1]?.text).toContain('Eleven headline recommendations');
    const limit = sent[1]?.version.clauses.map(({ text }) => text).join('\n');
    for (const figure of ['10', '11', '14']) expect(limit).toMatch(new RegExp(`\\b${figure}\\b`, 'u'));
  });

  it('tells of the 70 per cent, of what was said against a percentage, and that the minister would use what was recommended', async () => {
    const { decisionLog: log, recommendations } = await shown<{
      decisionLog: {
        nodes: { objections: { reasons: string; version: { clauses: { text: string }[] } }[] }[];
      };
      recommendations: { nodes: { parts: object[]; responses: { statement: string }[] }[] };
    }>(
      secretary,
      `query S($slug: String!) {
         decisionLog(spaceSlug: $slug) { nodes { objections { reasons version { clauses { text } } } } }
         recommendations(spaceSlug: $slug) { nodes { parts { id } responses { statement } } } }`,
      { slug: RECORD },
    );
    const [objection, ...others] = log.nodes.flatMap(({ objections }) => objections);
    expect(others).toEqual([]);
    const proposed = objection?.version.clauses.map(({ text }) => text).join(' ');
    expect(proposed).toContain('70 % below those that the regulations of 2006 allowed');
    expect(objection?.reasons).toContain('a percentage of a notional building invites designs');
    const answered = recommendations.nodes.find(({ parts }) => parts.length === 11);
    expect(answered?.responses.map(({ statement }) => statement)).toContainEqual(
      expect.stringContaining('in a written statement that the Hub’s recommendations would be used'),
    );
  });
});
