import { type ApiInProcess, startApiInProcess } from './api-in-process.js';
import { crawlQueries, miscounted } from './crawl.js';
import { toldSchema } from './doors-found.js';
import { Expectations } from './expected.js';
import type { GraphqlError } from './http.js';
import { type AllOperations, operationsOn } from './operations/index.js';
import { type Part, type Player, type Players, playersOn } from './parts.js';
import { ask, mutate, signedIn } from './people.js';
import { PLANTED, plant, type Restricted, unsorted } from './planted.js';
import { type Stage, stageOn } from './stage.js';
import { query } from './stored.js';

/** Who asks for everything at once with a token that reaches some of it is answered with less than it could have. */
const CUT_SHORT: readonly Part[] = ['narrowToken'];

let api: ApiInProcess;
let stage: Stage;
let players: Players;
let operations: AllOperations;
let expected: Expectations;
let words: Readonly<Record<string, string>>;
let queries: readonly string[];
let answers: ReadonlyMap<Part, Shown>;

function planted(what: string): Restricted {
  const found = PLANTED[what];
  if (found === undefined) throw new Error(`Nothing is planted in ${what}.`);
  return found;
}

function answersOf(part: Part): Shown {
  const found = answers.get(part);
  if (found === undefined) throw new Error(`${part} has asked nothing.`);
  return found;
}

/** What somebody was shown or told, and at which door. */
interface Told {
  readonly door: string;
  readonly text: string;
}

/** What a part is answered to all queries, the lists in it that count wrongly, and what was no question at all. */
interface Shown {
  readonly told: Told[];
  readonly counts: string[];
  readonly invalid: GraphqlError[];
}

/**
 * What each part is answered to each query: a query is asked by all of them, one after the other, so that the server
 * need check it only once.
 */
async function answersTo(parts: readonly Part[]): Promise<Map<Part, Shown>> {
  const shown = new Map<Part, Shown>(parts.map((part) => [part, { told: [], counts: [], invalid: [] }]));
  for (const query of queries) {
    const door = query.slice(0, 60);
    for (const [part, { told, counts, invalid }] of shown) {
      const answer = await ask(players[part].speaker, query);
      invalid.push(...answer.errors.filter(({ extensions }) => extensions?.code === 'INVALID'));
      told.push({ door, text: JSON.stringify(answer) });
      counts.push(...miscounted(answer.data, door));
    }
  }
  return shown;
}

/** Everything that somebody is shown or told at the other doors, whatever they ask. */
async function toldElsewhere(player: Player): Promise<Told[]> {
  const told: Told[] = [];
  for (const { path } of Object.values(operations.routes)) {
    told.push({ door: path, text: await pageOf(player, path) });
  }
  for (const [name, { input }] of Object.entries(operations.mutations)) {
    told.push({ door: name, text: JSON.stringify((await mutate(player.speaker, name, input)).errors) });
  }
  return told;
}

async function pageOf({ speaker: { url, cookie, token } }: Player, path: string): Promise<string> {
  const headers = { cookie, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(new URL(path, url), { headers });
  return response.text();
}

/**
 * Registers the tests that nothing leaks to these parts: a word of its own is planted in everything that is for some
 * alone, and looked for in all that a part is shown through every read door. Whoever the policy lets read a thing must
 * find its word, so that looking is known to find; nobody else may, anywhere. The parts are shared out among files,
 * which run side by side.
 */
export function lookForLeaks(parts: readonly Part[]): void {
  beforeAll(async () => {
    api = await startApiInProcess();
    stage = await stageOn(api.url, api.database.url, '');
    operations = await operationsOn(stage);
    players = await playersOn(stage);
    // Somebody who is none of the parts has a session, in which something can be planted.
    await signedIn(api.url, 'energyObserver');
    words = await plant(stage);
    const rows = await query<{ id: string; slug: string }>(
      stage.database,
      'SELECT id, slug FROM organisation',
    );
    expected = new Expectations(stage, players, new Map(rows.map(({ id, slug }) => [slug, id])));
    const reads = [...Object.values(operations.queries), ...Object.values(operations.fields)];
    queries = crawlQueries(
      await toldSchema(api.url),
      reads.map((read) => read.query),
    );
    api.takeBackActs();
    answers = await answersTo(parts);
  }, 900_000);

  it.each(parts)(
    '%s finds the words of what they may read, and no other',
    async (part: Part) => {
      const player = players[part];
      const { told: answered, counts, invalid } = answersOf(part);
      expect(invalid).toEqual([]);
      const told = [...answered, ...(await toldElsewhere(player))];
      const should = Object.keys(PLANTED).filter((what) => {
        const { read, about, also = [] } = planted(what);
        return [{ read, about }, ...also].some(
          (way) => expected.answer(player, way.read, way.about) === 'OK',
        );
      });
      const doorsTo = (what: string) =>
        told.filter(({ text }) => text.includes(words[what] ?? '')).map(({ door }) => door);
      const found = Object.keys(words).filter((what) => doorsTo(what).length > 0);
      const leaked = found.filter((what) => !should.includes(what)).map((what) => [what, doorsTo(what)]);
      expect(leaked).toEqual([]);
      const lost = should.filter((what) => !found.includes(what));
      expect(CUT_SHORT.includes(part) ? [] : lost).toEqual([]);
      expect(counts).toEqual([]);
    },
    300_000,
  );
}

/** Columns of text of which nobody has said for whom they are. */
export function unsortedColumns(): Promise<string[]> {
  return unsorted(stage.database);
}
