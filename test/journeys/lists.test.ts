import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { publicAt, type Speaker, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

interface Preview {
  readonly plan: string | null;
  readonly encoding: string;
  readonly separator: string;
  readonly counts: Record<'create' | 'change' | 'same', number>;
  readonly problems: { row: number | null; column: string | null; problem: string }[];
  readonly rows: { row: number; verdict: string; words: string }[];
}

let server: DemonstrationServer;
let people: Record<'secretariat' | 'seconded' | 'builders' | 'auditor', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  people = await signedInAll(server.url, ['secretariat', 'seconded', 'builders', 'auditor']);
});

const HEADING = 'email,name,organisation,sector,affiliation,lent_to,from,until,role,invite';
const FILE = `${HEADING}
sian@tai.example,Siân Rees,home-builders-association,House-building,employed,,2026-01-01,,auditor,yes
dai@tai.example,"=HYPERLINK(""x"")",,,,,,,,no
`;

function send(who: Speaker, path: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: who.cookie, ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
}

async function preview(
  who: Speaker,
  list: string,
  body: string | Uint8Array,
  space?: string,
): Promise<Preview> {
  const answer = await send(who, `/lists/${list}/preview${space ? `?space=${space}` : ''}`, body);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Preview;
}

/** The lines that importing answers with; a refusal before the first is one line, too. */
async function importing(
  who: Speaker,
  list: string,
  plan: string | null,
  body: string,
  space?: string,
  key?: string,
): Promise<Record<string, unknown>[]> {
  const path = `/lists/${list}/import?plan=${plan}${space ? `&space=${space}` : ''}`;
  const answer = await send(who, path, body, key === undefined ? {} : { 'idempotency-key': key });
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function codeOf(answer: Promise<Response>): Promise<[number, string]> {
  const response = await answer;
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, body.errors[0]?.extensions.code ?? ''];
}

async function download(
  who: Speaker,
  path: string,
): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await fetch(new URL(path, server.url), { headers: { cookie: who.cookie } });
  return {
    status: answer.status,
    text: Buffer.from(await answer.arrayBuffer()).toString('utf8'),
    headers: answer.headers,
  };
}

const count = async (table: string) =>
  Number((await query<{ n: string }>(server.database.url, `SELECT count(*) AS n FROM ${table}`))[0]?.n);

describe('a list of people', () => {
  it('is previewed: nothing is changed, every row says what it comes to', async () => {
    const shown = await unchangedBy(server.database.url, () =>
      preview(people.secretariat, 'people', FILE, LIVING),
    );
    expect(shown).toMatchObject({
      encoding: 'UTF-8',
      separator: ',',
      problems: [],
      counts: { create: 2, change: 0, same: 0 },
    });
    expect(shown.rows[0]?.words).toMatch(
      /account is made; a letter .* is sent; is employed by .* becomes auditor/u,
    );
    expect(shown.plan).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('with mistakes names each, by row and column, and imports nothing', async () => {
    const file = `${FILE}not-an-address,A,,,,,,,,\nsian@tai.example,Again,Nobody Ltd,Farming,,,2027-02-30,,king,maybe\n`;
    const shown = await preview(people.secretariat, 'people', file, LIVING);
    expect(shown.plan).toBeNull();
    expect(shown.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '4 email',
      '5 email',
      '5 from',
      '5 organisation',
      '5 sector',
      '5 role',
      '5 invite',
    ]);
    const refused = await unchangedBy(server.database.url, () =>
      importing(people.secretariat, 'people', '0'.repeat(64), file, LIVING),
    );
    expect(refused).toMatchObject([{ errors: [{ extensions: { code: 'INVALID' } }] }]);
  });

  it('is imported as it was previewed, in one act, and the same again changes nothing', async () => {
    const { plan } = await preview(people.secretariat, 'people', FILE, LIVING);
    const acts = await count('act');
    const letters = await count('letter');
    const lines = await importing(people.secretariat, 'people', plan, FILE, LIVING, 'import-1');
    expect(lines).toMatchObject([{ done: 2, of: 2 }, { counts: { create: 2, change: 0, same: 0 } }]);
    expect(await count('act')).toBe(acts + 1);
    expect(await count('letter')).toBe(letters + 1);
    const [made] = await query<{ name: string; role: string; kind: string }>(
      server.database.url,
      `SELECT person.name, space_role.role, affiliation.kind FROM person
       JOIN space_role ON space_role.person_id = person.id JOIN affiliation ON affiliation.person_id = person.id
       WHERE person.email = 'sian@tai.example'`,
    );
    expect(made).toEqual({ name: 'Siân Rees', role: 'auditor', kind: 'employed' });
    const [act] = await query<{ payload: Record<string, unknown> }>(
      server.database.url,
      `SELECT opening.payload FROM act_opening opening JOIN act ON act.id = opening.act_id WHERE act.kind = 'list.import'`,
    );
    expect(act?.payload).toMatchObject({
      list: 'people',
      plan,
      counts: { create: 2 },
      people: [expect.any(String), expect.any(String)],
    });
    expect(JSON.stringify(act?.payload)).not.toMatch(/tai\.example|Siân/u);

    const again = await importing(people.secretariat, 'people', plan, FILE, LIVING, 'import-1');
    expect(again.at(-1)).toMatchObject({ counts: { create: 2 } });
    const same = await preview(people.secretariat, 'people', FILE, LIVING);
    expect(same.counts).toEqual({ create: 0, change: 0, same: 2 });
    const refused = await unchangedBy(server.database.url, () =>
      importing(people.secretariat, 'people', same.plan, FILE, LIVING),
    );
    expect(refused).toMatchObject([{ errors: [{ extensions: { code: 'CONFLICT' } }] }]);
  });

  it('is refused when the file, or what is here, has changed since the preview', async () => {
    const file = `${HEADING}\nowain@tai.example,Owain Puw,,,,,,,,no\n`;
    const { plan } = await preview(people.secretariat, 'people', file);
    const other = await importing(people.secretariat, 'people', plan, file.replace('Owain', 'Owen'));
    expect(other).toMatchObject([{ errors: [{ extensions: { code: 'CONFLICT' } }] }]);
    const first = await importing(people.secretariat, 'people', plan, file);
    expect(first.at(-1)).toMatchObject({ counts: { create: 1 } });
    const late = await unchangedBy(server.database.url, () =>
      importing(people.secretariat, 'people', plan, file),
    );
    expect(late).toMatchObject([{ errors: [{ extensions: { code: 'CONFLICT' } }] }]);
  });

  it('sent twice at once is imported once', async () => {
    const file = `${HEADING}\nmari@tai.example,Mari Huws,,,,,,,,no\n`;
    const { plan } = await preview(people.secretariat, 'people', file);
    const both = await Promise.all([1, 2].map(() => importing(people.secretariat, 'people', plan, file)));
    expect(both.filter((lines) => 'counts' in (lines.at(-1) ?? {}))).toHaveLength(1);
    expect(await count("person WHERE email = 'mari@tai.example'")).toBe(1);
  });

  it('that is long says how far it is', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => `p${n}@many.example,Person ${n},,,,,,,,`);
    const file = `${HEADING}\n${rows.join('\n')}\n`;
    const { plan } = await preview(people.secretariat, 'people', file);
    const lines = await importing(people.secretariat, 'people', plan, file);
    expect(lines.slice(0, 3)).toEqual([
      { done: 50, of: 120 },
      { done: 100, of: 120 },
      { done: 120, of: 120 },
    ]);
    expect(await count("person WHERE email LIKE '%@many.example'")).toBe(120);
  });

  it('in another encoding is read, or refused in words', async () => {
    const latin = Buffer.from(`${HEADING}\nsian2@tai.example,Si\u00e2n,,,,,,,,\n`, 'latin1');
    expect(await preview(people.secretariat, 'people', latin)).toMatchObject({
      encoding: 'Windows-1252',
      counts: { create: 1 },
    });
    const utf16 = Buffer.from(`\ufeff${HEADING}`, 'utf16le');
    expect((await preview(people.secretariat, 'people', utf16)).problems[0]?.problem).toMatch(/UTF-16/u);
  });

  it('too large is refused, and so is one that is not sent as a list', async () => {
    const large = 'x'.repeat(1024 * 1024 + 1);
    expect(await codeOf(send(people.secretariat, '/lists/people/preview', large))).toEqual([
      413,
      'TOO_LARGE',
    ]);
    const form = send(people.secretariat, '/lists/people/preview', FILE, { 'content-type': 'text/plain' });
    expect(await codeOf(form)).toEqual([400, 'INVALID']);
    expect(await codeOf(send(people.secretariat, '/lists/kings/preview', FILE))).toEqual([404, 'NOT_FOUND']);
  });

  it.each(['seconded', 'builders'] as const)(
    'is not for %s, who is no secretariat of the installation',
    async (who) => {
      const answers = await unchangedBy(server.database.url, () =>
        Promise.all([
          codeOf(send(people[who], `/lists/people/preview?space=${LIVING}`, FILE)),
          codeOf(send(people[who], `/lists/people/import?plan=${'0'.repeat(64)}`, FILE)),
        ]),
      );
      expect(answers).toEqual([
        [403, 'FORBIDDEN'],
        [403, 'FORBIDDEN'],
      ]);
    },
  );
});

describe('a list of organisations', () => {
  const file = `name,short_name,sector,kind,size,description
Tai Môn,,House-building,company,micro,"Builds ten homes a year,
on one island."
`;
  it('is imported, corrected and left alone', async () => {
    const { plan } = await preview(people.secretariat, 'organisations', file);
    const lines = await importing(people.secretariat, 'organisations', plan, file);
    expect(lines.at(-1)).toMatchObject({ counts: { create: 1, change: 0, same: 0 } });
    const next = await preview(people.secretariat, 'organisations', file.replace('micro', 'small'));
    expect(next.rows.map(({ verdict, words }) => [verdict, words])).toEqual([
      ['change', 'is recorded as small in size'],
    ]);
    await importing(people.secretariat, 'organisations', next.plan, file.replace('micro', 'small'));
    const [row] = await query(
      server.database.url,
      "SELECT size_band, description FROM organisation WHERE slug = 'tai-mon'",
    );
    expect(row).toEqual({ size_band: 'small', description: 'Builds ten homes a year,\non one island.' });
  });
});

describe('a list that is written', () => {
  it('carries no formula, and read back changes nothing', async () => {
    for (const [list, space] of [
      ['people', ''],
      ['people', LIVING],
      ['organisations', ''],
    ] as const) {
      const query_ = space === '' ? '' : `?space=${space}`;
      const { status, text, headers } = await download(people.secretariat, `/lists/${list}.csv${query_}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/u);
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="${space === '' ? 'concordat' : space}-${list}.csv"`,
      );
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).not.toMatch(/(?:^|\r\n|,)"?[=+@-]/u);
      const again = await preview(people.secretariat, list, text, space === '' ? undefined : space);
      expect([list, again.problems, again.counts.create, again.counts.change]).toEqual([list, [], 0, 0]);
      expect(again.counts.same).toBeGreaterThan(5);
    }
  });

  it('of roles and of places in groups has no address for who is not the secretariat', async () => {
    for (const list of ['roles', 'memberships']) {
      const open = await download(people.secretariat, `/lists/${list}.csv?space=${LIVING}`);
      expect(open.text).toContain('@');
      const narrow = await download(people.builders, `/lists/${list}.csv?space=${LIVING}`);
      expect(narrow.status).toBe(200);
      expect(narrow.text).not.toContain('@');
    }
  });

  it('is only for those who may read it', async () => {
    const anybody = publicAt(server.url);
    const statuses = async (who: Speaker) =>
      Promise.all(
        ['people', 'roles', 'memberships', 'organisations'].map(
          async (list) => (await download(who, `/lists/${list}.csv?space=${LIVING}`)).status,
        ),
      );
    expect(await statuses(anybody)).toEqual([404, 404, 404, 200]);
    expect(await statuses(people.auditor)).toEqual([404, 200, 200, 200]);
    expect((await download(people.seconded, '/lists/people.csv')).status).toBe(404);
    expect((await download(people.secretariat, '/lists/people.csv?space=nowhere')).status).toBe(404);
  });
});
