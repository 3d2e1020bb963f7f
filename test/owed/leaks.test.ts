import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { crawlQueries, miscounted } from '../support/crawl.js';
import { toldSchema } from '../support/doors-found.js';
import { Expectations } from '../support/expected.js';
import { type AllOperations, operationsOn } from '../support/operations/index.js';
import { PARTS, type Part, type Player, type Players, playersOn } from '../support/parts.js';
import { ask, mutate, signedIn } from '../support/people.js';
import { PLANTED, plant, unsorted } from '../support/planted.js';
import { type Stage, stageOn } from '../support/stage.js';
import { query } from '../support/stored.js';

/**
 * Nothing leaks: a word of its own is planted in everything that is for some alone, and looked for in all that every
 * part is shown through every read door. Whoever the policy lets read a thing must find its word, so that looking is
 * known to find; nobody else may, anywhere.
 */

/** Who asks for everything at once with a token that reaches some of it is answered with less than it could have. */
const CUT_SHORT: readonly Part[] = ['narrowToken'];

let api: ApiInProcess;
let stage: Stage;
let players: Players;
let operations: AllOperations;
let expected: Expectations;
let words: Readonly<Record<string, string>>;
let queries: readonly string[];

beforeAll(async () => {
  api = await startApiInProcess();
  stage = await stageOn(api.url, api.database.url, '');
  operations = await operationsOn(stage);
  players = await playersOn(stage);
  // Somebody who is none of the parts has a session, in which something can be planted.
  await signedIn(api.url, 'energyObserver');
  words = await plant(stage);
  const rows = await query<{ id: string; slug: string }>(stage.database, 'SELECT id, slug FROM organisation');
  expected = new Expectations(stage, players, new Map(rows.map(({ id, slug }) => [slug, id])));
  const reads = [...Object.values(operations.queries), ...Object.values(operations.fields)];
  queries = crawlQueries(
    await toldSchema(api.url),
    reads.map((read) => read.query),
  );
  api.takeBackActs();
}, 300_000);

/** Everything that somebody is shown or told, whatever they ask. */
async function shownTo(player: Player): Promise<{ text: string; counts: string[] }> {
  const texts: string[] = [];
  const counts: string[] = [];
  for (const text of queries) {
    const answer = await ask(player.speaker, text);
    expect(answer.errors.filter(({ extensions }) => extensions?.code === 'INVALID')).toEqual([]);
    texts.push(JSON.stringify(answer));
    counts.push(...miscounted(answer.data, text.slice(0, 60)));
  }
  for (const { path } of Object.values(operations.routes)) texts.push(await pageOf(player, path));
  for (const [name, { input }] of Object.entries(operations.mutations)) {
    texts.push(JSON.stringify((await mutate(player.speaker, name, input)).errors));
  }
  return { text: texts.join('\n'), counts };
}

async function pageOf({ speaker: { url, cookie, token } }: Player, path: string): Promise<string> {
  const headers = { cookie, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(new URL(path, url), { headers });
  return response.text();
}

it.each(PARTS)(
  '%s finds the words of what they may read, and no other',
  async (part: Part) => {
    const player = players[part];
    const { text, counts } = await shownTo(player);
    const should = Object.keys(PLANTED).filter((what) => {
      const { read, about } = PLANTED[what] ?? { read: 'ledger.read', about: {} };
      return expected.answer(player, read, about) === 'OK';
    });
    const found = Object.keys(words).filter((what) => text.includes(words[what] ?? ''));
    expect(found.filter((what) => !should.includes(what))).toEqual([]);
    const lost = should.filter((what) => !found.includes(what));
    expect(CUT_SHORT.includes(part) ? [] : lost).toEqual([]);
    expect(counts).toEqual([]);
  },
  300_000,
);

it('has sorted every column that holds words: for some, for all, or no words', async () => {
  expect(await unsorted(stage.database)).toEqual([]);
});
