import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { readRows } from '../../apps/api/src/platform/csv/read-rows.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { shown } from '../support/demonstration-reads.js';
import { LIVING, RECORD } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { UNKNOWN } from '../support/wrong-input.js';

interface Entry {
  readonly id: string;
  readonly asOf: string;
  readonly status: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly version: {
    readonly number: number;
    readonly sha256: string;
    readonly draft: { readonly id: string };
  };
  readonly decision: {
    readonly question: string;
    readonly taskGroup: { readonly id: string };
    readonly seats: readonly {
      readonly organisation: {
        readonly slug: string;
        readonly name: string;
        readonly sector: { readonly id: string };
      };
      readonly position: { readonly answer: string; readonly person: { readonly name: string } } | null;
    }[];
  };
}

interface ExportedDecision {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly versionSha256: string;
  readonly seats: readonly { readonly organisation: string; readonly answer: string | null }[];
}

const LOG = `query L($slug: String!, $asOf: DateTime, $filter: DecisionLogFilter) {
  decisionLog(spaceSlug: $slug, asOf: $asOf, filter: $filter, first: 100) { nodes {
    id asOf status openedAt closedAt version { number sha256 draft { id } } decision { question taskGroup { id }
      seats { organisation { slug name sector { id } } position { answer person { name } } } } } } }`;

/** Moments of the record between which something was answered, put anew or closed; null is now. */
const MOMENTS = [
  '2009-11-12T12:00:00Z',
  '2011-01-13T12:00:00Z',
  '2011-01-31T12:00:00Z',
  '2011-02-07T18:00:00Z',
  '2011-02-12T12:00:00Z',
  '2011-06-29T12:00:00Z',
  null,
];
/** Days on which decisions were opened or closed, and days beside those. */
const DAYS = ['2009-11-02', '2009-11-13', '2009-11-14', '2011-01-10', '2011-07-02'];
const ANSWERS = ['AGREE', 'AGREE_WITH_RESERVATIONS', 'STAND_ASIDE', 'OBJECT', 'RECUSED'];

let server: DemonstrationServer;
let secretary: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  secretary = await signedIn(server.url, 'secretariat');
});

async function log(slug: string, asOf: string | null, filter: object | null = null): Promise<Entry[]> {
  return (await shown<{ decisionLog: { nodes: Entry[] } }>(secretary, LOG, { slug, asOf, filter }))
    .decisionLog.nodes;
}

type Seat = Entry['decision']['seats'][number];

const having = (entries: readonly Entry[], fits: (seat: Seat) => boolean): string[] =>
  entries.filter(({ decision }) => decision.seats.some(fits)).map(({ id }) => id);

async function file(speaker: Speaker, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(new URL(path, server.url), { headers: { cookie: speaker.cookie } });
  return { status: answer.status, text: await answer.text() };
}

/** What the tests look at of each row of a file. */
function rowsOf(text: string) {
  const columns = ['question', 'organisation', 'answer', 'answered_by'] as const;
  return readRows(Buffer.from(text), { all: columns, required: columns }).rows.map(({ cells }) => cells);
}

describe('the decision log', () => {
  it.each(MOMENTS)(
    'is narrowed by the answers that counted then, by sector and organisation too: %s',
    async (asOf) => {
      const all = await log(RECORD, asOf);
      const seats = all.flatMap(({ decision }) => decision.seats);
      const sectors = [...new Set(seats.map(({ organisation }) => organisation.sector.id))];
      const slugs = [...new Set(seats.map(({ organisation }) => organisation.slug))];
      for (const answer of ANSWERS) {
        const found = await log(RECORD, asOf, { answer: [answer] });
        expect(found.map(({ id }) => id)).toEqual(having(all, ({ position }) => position?.answer === answer));
        for (const sectorKey of sectors) {
          const ofSector = await log(RECORD, asOf, { answer: [answer], sectorKey });
          expect(ofSector.map(({ id }) => id)).toEqual(
            having(
              all,
              ({ position, organisation }) =>
                organisation.sector.id === sectorKey && position?.answer === answer,
            ),
          );
        }
        for (const organisationSlug of slugs) {
          const ofOne = await log(RECORD, asOf, { answer: [answer], organisationSlug });
          expect(ofOne.map(({ id }) => id)).toEqual(
            having(
              all,
              ({ position, organisation }) =>
                organisation.slug === organisationSlug && position?.answer === answer,
            ),
          );
        }
      }
      const answered = having(all, ({ position }) => position !== null);
      expect((await log(RECORD, asOf, { answer: ANSWERS })).map(({ id }) => id)).toEqual(answered);
    },
  );

  it.each(MOMENTS)('is narrowed by group, by words and by days as they stood then: %s', async (asOf) => {
    const all = await log(RECORD, asOf);
    const found = async (filter: object) => (await log(RECORD, asOf, filter)).map(({ id }) => id);
    const those = (fits: (entry: Entry) => boolean) => all.filter(fits).map(({ id }) => id);
    for (const taskGroupId of new Set(all.map(({ decision }) => decision.taskGroup.id))) {
      expect(await found({ taskGroupId })).toEqual(
        those(({ decision }) => decision.taskGroup.id === taskGroupId),
      );
    }
    expect(await found({ taskGroupId: UNKNOWN })).toEqual([]);
    for (const text of ['we recommend', 'STANDARD', ' ', '%', 'carbon compliance?', 'nowhere']) {
      const words = text.trim().toLowerCase();
      expect([text, await found({ text })]).toEqual([
        text,
        those(({ decision }) => decision.question.toLowerCase().includes(words)),
      ]);
    }
    for (const from of [null, ...DAYS]) {
      const openFrom = ({ closedAt }: Entry) => from === null || closedAt === null || closedAt >= from;
      for (const to of [null, ...DAYS]) {
        const openedTo = ({ openedAt }: Entry) => to === null || openedAt.slice(0, 10) <= to;
        expect([from, to, await found({ from, to })]).toEqual([
          from,
          to,
          those((entry) => openFrom(entry) && openedTo(entry)),
        ]);
      }
    }
  });

  it('had an objection while it stood, and has it no more once the words were put anew and answered', async () => {
    const objected = async (asOf: string | null) => (await log(RECORD, asOf, { answer: ['OBJECT'] })).length;
    expect(await Promise.all(['2011-01-31T12:00:00Z', '2011-02-12T12:00:00Z', null].map(objected))).toEqual([
      1, 0, 0,
    ]);
  });

  it('is narrowed by the definition on whose words was decided', async () => {
    const { definitions } = await shown<{
      definitions: { nodes: { id: string; agreedVersion: { draft: { id: string } } | null }[] };
    }>(
      secretary,
      'query D($slug: String!) { definitions(spaceSlug: $slug) { nodes { id agreedVersion { draft { id } } } } }',
      { slug: RECORD },
    );
    const all = await log(RECORD, null);
    const agreed = definitions.nodes.flatMap(({ id, agreedVersion }) =>
      agreedVersion === null ? [] : [{ id, draftId: agreedVersion.draft.id }],
    );
    expect(agreed.length).toBeGreaterThan(2);
    for (const { id, draftId } of agreed) {
      const found = await log(RECORD, null, { definitionId: id });
      expect(found.length).toBeGreaterThan(0);
      expect(found.map((each) => each.id)).toEqual(
        all.filter(({ version }) => version.draft.id === draftId).map((each) => each.id),
      );
      expect(await log(LIVING, null, { definitionId: id })).toEqual([]);
    }
    expect(await log(RECORD, null, { definitionId: 'nothing' })).toEqual([]);
  });

  it('tells nothing of a definition that the asker may not read', async () => {
    const { definitions } = await shown<{ definitions: { nodes: { id: string; term: string }[] } }>(
      secretary,
      'query D($slug: String!) { definitions(spaceSlug: $slug) { nodes { id term } } }',
      { slug: LIVING },
    );
    const definitionId = definitions.nodes.find(({ term }) => term === 'Fabric standard')?.id;
    const input = { name: 'The log alone', scope: ['decision.read'], days: 30 };
    const made = await mutate<{ token: string }>(secretary, 'createAccessToken', input, 'token');
    const narrow = { ...secretary, cookie: '', token: payloadOf(made).token };
    const counted = async (who: Speaker) => {
      const asked =
        'query L($slug: String!, $id: ID!) { decisionLog(spaceSlug: $slug, filter: { definitionId: $id }) { totalCount } }';
      const variables = { slug: LIVING, id: definitionId };
      return (await shown<{ decisionLog: { totalCount: number } }>(who, asked, variables)).decisionLog
        .totalCount;
    };
    expect([await counted(secretary), await counted(narrow)]).toEqual([1, 0]);
  });
});

describe('the decision log as a file', () => {
  it.each(MOMENTS)('has every decision with every seat, as it stood: %s', async (asOf) => {
    const moment = asOf === null ? '' : `&as-of=${asOf}`;
    const all = await log(RECORD, asOf);
    const json = await file(secretary, `/lists/decisions.json?space=${RECORD}${moment}`);
    const { decisions } = JSON.parse(json.text) as { decisions: ExportedDecision[] };
    const answersOf = (seats: readonly { organisation: string; answer: string | null }[]) =>
      Object.fromEntries(seats.map(({ organisation, answer }) => [organisation, answer]));
    expect(
      decisions.map(({ id, status, version, versionSha256, seats }) => [
        id,
        status,
        version,
        versionSha256,
        answersOf(seats),
      ]),
    ).toEqual(
      all.map(({ id, status, version, decision }) => [
        id,
        status.toLowerCase(),
        version.number,
        version.sha256,
        answersOf(
          decision.seats.map(({ organisation, position }) => ({
            organisation: organisation.name,
            answer: position?.answer.toLowerCase() ?? null,
          })),
        ),
      ]),
    );
    const csv = await file(secretary, `/lists/decisions.csv?space=${RECORD}${moment}`);
    const rows = rowsOf(csv.text);
    expect(rows).toHaveLength(all.flatMap(({ decision }) => decision.seats).length);
    const spoken = all.flatMap(({ decision }) =>
      decision.seats.flatMap(({ position }) => position?.person.name ?? []),
    );
    const named = rows.flatMap(({ answered_by: by }) => (by === '' ? [] : [by]));
    expect(named.toSorted()).toEqual(spoken.toSorted());
  });

  it('is narrowed and ordered as the log is', async () => {
    const path = `/lists/decisions.csv?space=${RECORD}&answer=stand_aside&sector=environment-and-civil-society&order=oldest`;
    const rows = rowsOf((await file(secretary, path)).text);
    const { nature } = PEOPLE;
    const own = rows.filter(({ answer }) => answer === 'stand_aside');
    expect(own.map(({ organisation, answered_by: by }) => [organisation, by])).toEqual([
      ['Nature Trust', nature.name],
    ]);
    expect(new Set(rows.map(({ question }) => question)).size).toBe(1);
    const none = await file(secretary, `/lists/decisions.json?space=${RECORD}&organisation=nobody`);
    expect(JSON.parse(none.text)).toEqual({ decisions: [] });
  });

  it('is not there for whoever may not read the log, and says what is wrong with what is asked', async () => {
    const respondent = await signedIn(server.url, 'respondent');
    const refused = await Promise.all(
      [respondent, { ...respondent, cookie: '' }].map((each) =>
        file(each, `/lists/decisions.csv?space=${LIVING}`),
      ),
    );
    expect(refused.map(({ status }) => status)).toEqual([404, 404]);
    for (const odd of [
      'answer=maybe',
      'as-of=yesterday',
      'from=1.1.2011',
      'status=open&status=open',
      'text=%00',
    ]) {
      const { status, text } = await file(secretary, `/lists/decisions.json?space=${RECORD}&${odd}`);
      expect([odd, status, JSON.parse(text)]).toMatchObject([
        odd,
        400,
        { errors: [{ extensions: { code: 'INVALID' } }] },
      ]);
    }
  });
});
