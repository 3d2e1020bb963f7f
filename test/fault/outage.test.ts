import { setTimeout as delay } from 'node:timers/promises';
import { READ_ONLY } from '../../libs/collab/src/notices.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DraftClient, inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { flawsOf, sameAsStored } from '../support/evidence.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';

const SHARED = 'cc-limit-high';
/** Message type by which the server says that it does not take what was sent. */
const REFUSED = 2;
/** Words that fit in one message; they are taken out again, so that the draft stays small. */
const LARGE = 'held '.repeat(180_000);
const OUTAGE_MS = 4_000;
/** What is promised once whatever failed is there again. */
const PROMISED_MS = 5_000;

let server: DemonstrationServer;
let draftId: string;
let ann: DraftClient;
let ben: DraftClient;
let cookie: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  draftId = (await demonstrationSpace(server.database.url, LIVING)).compliance.draftId;
  const people = await signedInAll(server.url, ['builders', 'nature']);
  ({ cookie } = people.builders);
  ann = openDraft(server.url, draftId, cookie);
  ben = openDraft(server.url, draftId, people.nature.cookie);
  await inSync(ann, ben);
}, 120_000);

/** Lets nobody into the database, and cuts off whoever is in it; or lets them in again. */
async function admit(anybody: boolean): Promise<void> {
  const { pathname } = new URL(server.database.url);
  const maintenance = new URL('/postgres', server.database.url).href;
  const name = pathname.slice(1);
  await query(maintenance, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${anybody}`);
  if (anybody) return;
  await query(maintenance, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    name,
  ]);
}

const textOf = ({ doc }: DraftClient): string => wordsOf({ doc }, SHARED).toString();
const typed = (client: DraftClient, words: string): void => {
  const text = wordsOf(client, SHARED);
  text.insert(text.length, words);
};
const isReady = async (): Promise<number> => (await fetch(new URL('/health/ready', server.url))).status;

describe('a database that lets nobody in for some seconds', () => {
  it('keeps what is typed meanwhile from everybody else, and has it in its order when it is back', async () => {
    typed(ann, ' before');
    await until(() => textOf(ben).endsWith(' before'), 'what is stored is told');
    await admit(false);
    const words = Array.from({ length: 40 }, (_, count) => ` held${count}`);
    for (const each of words) {
      typed(ann, each);
      await delay(OUTAGE_MS / words.length);
    }
    expect(textOf(ben)).not.toContain('held');
    expect(await isReady()).toBe(503);
    await admit(true);
    await until(() => textOf(ben).endsWith(` before${words.join('')}`), 'it is stored and told', PROMISED_MS);
    expect(await sameAsStored(server.database.url, draftId, [ann.doc, ben.doc])).toBe(true);
    expect(await flawsOf(server.database.url, draftId)).toEqual([]);
    await until(() => ann.provider.wsconnected, 'nobody had to leave');
    expect(await isReady()).toBe(200);
  });

  it('loses nothing where whoever typed is gone before it is back', async () => {
    typed(ann, ' then');
    await until(() => textOf(ben).endsWith(' then'), 'what is stored is told');
    await admit(false);
    typed(ann, ' parting');
    await delay(500);
    ann.provider.disconnect();
    await delay(500);
    await admit(true);
    await until(() => textOf(ben).endsWith(' then parting'), 'it is stored and told', PROMISED_MS);
    expect(await sameAsStored(server.database.url, draftId, [ann.doc, ben.doc])).toBe(true);
  });

  it('past the bound takes nothing more and says so; back, it asks for what is lacking, and nothing is lost', async () => {
    const refusals: string[] = [];
    const writers = [ann, ...Array.from({ length: 6 }, () => openDraft(server.url, draftId, cookie))];
    ann.provider.connect();
    await inSync(...writers);
    for (const { provider } of writers) {
      provider.messageHandlers[REFUSED] = (_encoder, { arr }) => {
        refusals.push(new TextDecoder().decode(arr));
      };
    }
    await admit(false);
    for (let round = 0; refusals.length === 0; round += 1) {
      expect(round).toBeLessThan(12);
      for (const writer of writers) {
        const text = wordsOf(writer, SHARED);
        const end = text.length;
        text.insert(end, LARGE);
        text.delete(end, LARGE.length);
      }
      await delay(250);
    }
    expect(refusals[0]).toContain(READ_ONLY);
    typed(ann, ' past the bound');
    await delay(500);
    expect(textOf(ben)).not.toContain('past the bound');
    await admit(true);
    await until(() => textOf(ben).endsWith(' past the bound'), 'it is stored and told', 4 * PROMISED_MS);
    typed(ann, ' and on');
    await until(() => textOf(ben).endsWith(' past the bound and on'), 'it goes on', PROMISED_MS);
    await until(
      () => writers.every((each) => textOf(each) === textOf(ben)),
      'all have the same',
      PROMISED_MS,
    );
    expect(ann.provider.wsconnected).toBe(true);
    expect(await sameAsStored(server.database.url, draftId, [ann.doc, ben.doc])).toBe(true);
    expect(await flawsOf(server.database.url, draftId)).toEqual([]);
  });
});
