import { isNativeError } from 'node:util/types';
import { type Verification, verify } from '../../apps/verify/src/verify.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';
import { exportOf } from '../support/verified.js';

const WRITERS = 6;
/** What a request that is cut off ends with, while it is sent or while it is answered. */
const CUT_OFF = ['TypeError', 'SyntaxError'];
/** Acts that are answered before each of the kills. */
const ANSWERED = [15, 40, 70];

interface Acted {
  readonly act: { readonly id: string };
}

/** Ids of acts that somebody was told are done. */
const told: string[] = [];
/** Signed heads that somebody was shown. */
const shown: string[] = [];
let count = 0;
let first: DemonstrationServer;

beforeAll(async () => {
  first = await startDemonstrationServer();
});

const get = async (server: ServerProcess, path: string) =>
  (await fetch(new URL(`/ledger/${path}`, server.url))).text();

/** Acts again and again until nobody answers any more. */
async function actUntilKilled(speaker: Speaker): Promise<void> {
  for (;;) {
    count += 1;
    const group = {
      spaceSlug: LIVING,
      title: `Group ${count}`,
      purpose: 'To be many.',
      termsOfReference: 'By consent.',
    };
    let answer: Awaited<ReturnType<typeof mutate<Acted>>>;
    try {
      answer = await mutate<Acted>(speaker, 'createTaskGroup', group, 'act { id }');
    } catch (error) {
      if (!isNativeError(error) || !CUT_OFF.includes(error.name)) throw error;
      return;
    }
    told.push(payloadOf(answer).act.id);
  }
}

async function checked(server: ServerProcess, auditor: Speaker): Promise<Verification> {
  const record = Buffer.from(await exportOf(auditor, LIVING));
  const keys = [(await get(server, 'vkey')).trimEnd()];
  const chunks = (async function* () {
    yield record;
  })();
  return verify(chunks, { keys, earlier: shown });
}

it('the log has no gap, no duplicate and no fork when the server is killed while acts stream in', async () => {
  const { url } = first.database;
  let server: ServerProcess = first;
  for (const answered of ANSWERED) {
    const secretariat = await signedIn(server.url, 'secretariat');
    const writers = Array.from({ length: WRITERS }, () => actUntilKilled(secretariat));
    await until('enough acts', () => told.length >= answered);
    shown.push(await get(server, 'checkpoint'));
    await Promise.all([server.kill('SIGKILL'), ...writers]);
    server = await startServerProcess({ env: first.env });
    first.database.beforeDrop(() => server.kill());
  }
  const auditor = await signedIn(server.url, 'auditor');
  await until('every act being signed', async () => {
    const [acts] = await query<{ count: string }>(url, 'SELECT count(*) FROM act');
    return (await get(server, 'checkpoint')).split('\n')[1] === acts?.count;
  });
  const places = await query<{ id: string; places: string }>(
    url,
    `SELECT act.id, count(entry.index) AS places FROM act LEFT JOIN ledger_entry entry ON entry.act_id = act.id
     GROUP BY act.id`,
  );
  expect(places.filter(({ places: found }) => found !== '1')).toEqual([]);
  const recorded = new Set(places.map(({ id }) => id));
  expect(told.filter((id) => !recorded.has(id))).toEqual([]);
  const { whole, entries, checks } = await checked(server, auditor);
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  expect([whole, entries]).toEqual([true, places.length]);
});
