import pg from 'pg';
import type { Browser, WebSocketRoute } from 'playwright-core';
import { noticeOf } from '../../libs/collab/src/notices.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, paragraphOf, saved, textOf } from '../support/drafting-room.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { Visitor } from '../support/visitor.js';

/*
 * What people see in the drafting room of how storing goes on the server.
 */

const LATE = 'What you write is not stored yet';
const READ_ONLY = 'This text is read-only for now';
const WORDS = 'For taller apartment blocks';

let server: DemonstrationServer;
let browser: Browser;
let living: DemonstrationSpace;
let draftPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  draftPath = `/spaces/${LIVING}/drafts/${living.compliance.draftId}`;
}, 240_000);

async function inRoom(person: 'builders' | 'greenBuilding'): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter(person);
  await visitor.open(draftPath, /./u);
  await saved(visitor);
  return visitor;
}

/** Holds up every append to the log of updates until what it returns is called. */
async function holdStorage(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: server.database.url });
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE draft_update IN ACCESS EXCLUSIVE MODE');
  return () => client.end();
}

it('while the database cannot store, whoever writes is told; nobody else sees the words before they are stored', async () => {
  const [writer, other] = await Promise.all([inRoom('builders'), inRoom('greenBuilding')]);
  const letGo = await holdStorage();
  await caretAfter(writer, WORDS);
  await writer.page.keyboard.type(' Held words.');
  await writer.sees(LATE);
  await writer.sees('Not stored yet');
  expect(await textOf(other).innerText()).not.toContain('Held words.');
  expect(await axeFindings(writer.page)).toEqual([]);
  await letGo();
  await paragraphOf(other, 'Held words.').waitFor();
  await saved(writer);
  await writer.page.getByText(LATE).waitFor({ state: 'detached' });
  expect([writer.complaints, other.complaints]).toEqual([[], []]);
});

it('past the bound the text is read-only with the reason, and goes on by itself; a nearly full draft says so', async () => {
  const writer = await Visitor.at(browser, server.url);
  let door: WebSocketRoute | undefined;
  await writer.page.routeWebSocket(/\/collab\//u, (page) => {
    page.connectToServer();
    door = page;
  });
  await writer.enter('builders');
  await writer.open(draftPath, /./u);
  await saved(writer);
  const tell = (what: Parameters<typeof noticeOf>[0]) => door?.send(Buffer.from(noticeOf(what)));

  await caretAfter(writer, WORDS);
  tell('readOnly');
  await writer.sees(READ_ONLY);
  expect(await textOf(writer).locator('[contenteditable="true"]').count()).toBe(0);
  expect(await writer.page.getByRole('toolbar').count()).toBe(0);
  expect(await axeFindings(writer.page)).toEqual([]);
  await writer.page.keyboard.type('Refused.');
  tell('wellAgain');
  await writer.page.getByText(READ_ONLY).waitFor({ state: 'detached' });
  await caretAfter(writer, WORDS);
  await writer.page.keyboard.type(' Taken.');
  await paragraphOf(writer, 'Taken.').waitFor();
  await saved(writer);
  expect(await textOf(writer).innerText()).not.toContain('Refused.');

  tell('nearlyFull');
  await writer.sees('This text is nearly as large as it can be');
  expect(writer.complaints).toEqual([]);
});
