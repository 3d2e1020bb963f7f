import { verifierKey } from '@concordat/ledger';
import pg from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { ask, mutate, payloadOf, read, type Speaker, signedIn } from '../support/people.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';
import { askedOf, startWitnesses, type Witnesses } from '../support/witnesses.js';

const QUESTION = 'Do we recommend this fabric standard?';
const ORGANISATION = 'Councils Association';
const STATES = ['Recorded', 'In a signed head', 'Witnessed'];
const ALL_GIVEN = /^All \d+ answers, in the order given$/u;
/** The log of the demonstration as the tests play it. */
const ORIGIN = 'localhost:3000/ledger';

let witnesses: Witnesses;
let server: DemonstrationServer;
let browser: Browser;
let path: string;
let decisionId: string;
let versionId: string;

beforeAll(async () => {
  witnesses = await startWitnesses(verifierKey(ORIGIN, LEDGER_KEYS.current.publicKey), ['one']);
  [server, browser] = await Promise.all([
    startDemonstrationServer(askedOf(witnesses.running)),
    launchChromium(),
  ]);
  const living = await demonstrationSpace(server.database.url, LIVING);
  decisionId = openDecisionOf(living);
  path = `/spaces/${LIVING}/decisions/${decisionId}`;
  const speaker = await signedIn(server.url, 'councils');
  ({ versionId } = living.fabric);
  const versionSha256 = await read(speaker, versionId);
  for (const answer of ['AGREE', 'STAND_ASIDE']) {
    payloadOf(await mutate(speaker, 'takePosition', { decisionId, versionSha256, answer }));
  }
}, 180_000);
afterAll(() => witnesses.stop());

/** Waits until the witness has cosigned the newest head. */
function cosigned(): Promise<void> {
  return until('the newest head being cosigned', async () => {
    const head = await fetch(new URL('/ledger/checkpoint', server.url));
    return (await head.text()).includes('— one.example ');
  });
}

/** Holds a lock until it is let go. */
async function held(lock: string): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: server.database.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(lock);
  return () => holder.end();
}

/** Whether the newest act of the space is in a signed head. */
async function isSigned(speaker: Speaker): Promise<boolean> {
  const newest = `{ acts(spaceSlug: "${LIVING}", first: 1) { nodes { proofState } } }`;
  const { data } = await ask<{ acts: { nodes: { proofState: string }[] } }>(speaker, newest);
  return data?.acts.nodes[0]?.proofState === 'CHECKPOINTED';
}

/** Reads the words in question on the page of the decision, agrees to them, and comes as far as being asked to confirm. */
async function choose(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.open(path, QUESTION);
  await visitor.press('Answer anew');
  const confirm = page.getByRole('button', { name: 'I have read to the end' });
  await confirm.scrollIntoViewIfNeeded();
  await confirm.click();
  await page.getByRole('radio', { name: 'Agree', exact: true }).check();
  await visitor.press('Go on to confirm');
}

/** What the page says of the newest answer, in each place that shows it: the seat and, opened, all that were given. */
function marksOf({ page }: Visitor): Locator[] {
  const seats = page.getByRole('list', { name: 'Organisations with a seat' });
  const given = page.locator('details', { has: page.getByText(ALL_GIVEN) });
  return [seats, given].map((place) =>
    place
      .locator('p')
      .filter({ has: page.getByRole('link', { name: `Check this answer, of ${ORGANISATION}` }) })
      .last(),
  );
}

/** Whoever answers, or looks, sees one state of the answer wherever the page shows it, and no other. */
async function seesState(visitor: Visitor, state: string): Promise<void> {
  for (const mark of marksOf(visitor)) {
    await mark.getByText(state, { exact: true }).waitFor();
    for (const other of STATES.filter((each) => each !== state)) {
      expect(await mark.getByText(other, { exact: true }).count()).toBe(0);
    }
  }
}

it('an answer is shown recorded, then in a signed head, then witnessed, as its proof grows', async () => {
  const [councils, onlooker] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  await councils.enter('councils');
  await onlooker.enter('auditor');
  await onlooker.open(path, QUESTION);
  await onlooker.page.getByText(ALL_GIVEN).click();
  await choose(councils);
  await cosigned();
  const yours = councils.page.getByRole('region', { name: 'Your organisation’s answer' });
  const told = yours.getByRole('status').filter({ hasText: 'Proof:' });
  const cosign = await held('LOCK TABLE ledger_cosignature IN SHARE MODE');
  try {
    const sign = await held('SELECT 1 FROM ledger_head FOR UPDATE');
    try {
      await councils.confirm('Record this answer');
      await councils.page.getByText(ALL_GIVEN).click();
      await told.getByText('Recorded', { exact: true }).waitFor();
      await councils.sees('no signed head of the log holds it yet: that takes a second or two.', yours);
      for (const each of [councils, onlooker]) await seesState(each, 'Recorded');
      expect(await axeFindings(councils.page)).toEqual([]);
    } finally {
      await sign();
    }
    await told.getByText('In a signed head', { exact: true }).waitFor();
    await councils.sees('A signed head of the log holds it: nobody who signed can deny it.', yours);
    for (const each of [councils, onlooker]) await seesState(each, 'In a signed head');
    expect(await yours.getByText('Recorded', { exact: true }).count()).toBe(0);
    expect(await axeFindings(councils.page)).toEqual([]);
  } finally {
    await cosign();
  }
  for (const each of [councils, onlooker]) await seesState(each, 'Witnessed');
  await told.getByText('Witnessed', { exact: true }).waitFor();
  expect(await axeFindings(councils.page)).toEqual([]);
  for (const { complaints } of [councils, onlooker]) expect(complaints).toEqual([]);
});

it('lists go on by themselves as well: the log of decisions, the answers to be checked, and the acts', async () => {
  const [log, answers, acts] = await Promise.all([
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
    Visitor.at(browser, server.url),
  ]);
  for (const each of [log, answers, acts]) await each.enter('auditor');
  await cosigned();
  const cosign = await held('LOCK TABLE ledger_cosignature IN SHARE MODE');
  const speaker = await signedIn(server.url, 'councils');
  const versionSha256 = await read(speaker, versionId);
  const rows: Locator[] = [];
  try {
    payloadOf(await mutate(speaker, 'takePosition', { decisionId, versionSha256, answer: 'STAND_ASIDE' }));
    const chair = await signedIn(server.url, 'builders');
    payloadOf(await mutate(chair, 'lapseDecision', { decisionId, reasons: 'It is settled elsewhere.' }));
    await until('the act being in a signed head', () => isSigned(chair));
    await log.open(`/spaces/${LIVING}/decisions`, 'Decision log');
    await answers.open(`/verify?decision=${decisionId}`, /./u);
    await acts.open(`/spaces/${LIVING}/record`, /./u);
    rows.push(
      log.page.getByRole('listitem').filter({ hasText: QUESTION }),
      answers.page.getByRole('listitem').filter({ hasText: ORGANISATION }).last(),
      acts.page.getByRole('listitem').filter({ hasText: `took “${QUESTION}” back` }),
    );
    for (const row of rows) await row.getByText('In a signed head').first().waitFor();
  } finally {
    await cosign();
  }
  for (const row of rows) {
    await row.getByText('In a signed head').first().waitFor({ state: 'hidden' });
    await row.getByText('Witnessed').first().waitFor();
  }
  for (const { complaints } of [log, answers, acts]) expect(complaints).toEqual([]);
});
