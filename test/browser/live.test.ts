import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, type PersonKey, payloadOf, read, type Speaker, signedIn } from '../support/people.js';
import { startServerProcess } from '../support/server-process.js';
import { Visitor } from '../support/visitor.js';

/*
 * What others do shows on an open page by itself. Nobody reloads here, unless it says so.
 */

let server: DemonstrationServer;
let living: DemonstrationSpace;
let browser: Browser;
let member: Visitor;
let coChair: Speaker;
let groupPath: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  living = await demonstrationSpace(server.database.url, LIVING);
  groupPath = `/spaces/${LIVING}/groups/${living.compliance.groupId}`;
  coChair = await signedIn(server.url, 'greenBuilding');
  member = await at('suppliers', groupPath);
}, 120_000);

async function at(person: PersonKey, path: string): Promise<Visitor> {
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter(person);
  await visitor.open(path, /./u);
  return visitor;
}

async function openDecision(question: string): Promise<string> {
  const input = { versionId: living.compliance.versionId, question, rule: 'CONSENSUS' };
  const opened = await mutate<{ decision: { id: string } }>(
    coChair,
    'openDecision',
    input,
    'decision { id }',
  );
  return payloadOf(opened).decision.id;
}

const DAY_MS = 86_400_000;

/** Calls a meeting of the group, of which its members are told. */
async function meet(title: string): Promise<void> {
  const startsAt = Date.now() + 20 * DAY_MS;
  const [from, to] = [startsAt, startsAt + 3_600_000].map((at) => new Date(at).toISOString());
  const taskGroupId = living.compliance.groupId;
  const input = { taskGroupId, title, startsAt: from, endsAt: to, timeZone: 'Europe/London' };
  payloadOf(await mutate(coChair, 'scheduleMeeting', { ...input, place: 'Room 2' }));
}

const bell = ({ page }: Visitor) =>
  page.getByRole('navigation', { name: 'You' }).getByRole('link', { name: /^Notifications/u });

describe('a task group’s page', () => {
  it('says who is here, who comes, observers as such, and who goes', async () => {
    await member.sees('Here now: you.');
    const observer = await at('housingObserver', groupPath);
    await observer.sees(/Here now: you, observing; .+/u);
    await member.sees(new RegExp(`Here now: you; ${PEOPLE.housingObserver.name}.*, observing\\.`, 'u'));
    await member.sees('here now', member.page.getByRole('region', { name: 'Who is in it' }));
    expect(await axeFindings(member.page)).toEqual([]);
    await observer.context.close();
    await member.sees('Here now: you.');
  });
});

describe('notifications', () => {
  it('count up in the rail as somebody else acts, on a page that stays open', async () => {
    await bell(member).waitFor();
    expect(await bell(member).innerText()).toBe('Notifications');
    await meet('The first of three');
    await member.page.getByRole('link', { name: 'Notifications (1 unread)' }).waitFor();
  });

  it('appear on their page, are read by following one, and all at once', async () => {
    const { page } = member;
    await bell(member).click();
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    await meet('The second of three');
    await page.getByRole('link', { name: 'Notifications (2 unread)' }).waitFor();
    const list = page.getByRole('list', { name: 'Notifications' });
    await list.getByRole('link', { name: /The second of three/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The second of three' }).waitFor();
    await page.getByRole('link', { name: 'Notifications (1 unread)' }).waitFor();
    await bell(member).click();
    await list.getByRole('button', { name: /^Mark as read: .*The first of three/u }).click();
    await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
    await meet('The third of three');
    await member.press('Mark all as read');
    await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('that come while more than one page is shown are offered, and nothing that is shown goes away', async () => {
    const chair = await at('builders', '/notifications');
    const { page } = chair;
    const list = page.getByRole('list', { name: 'Notifications' });
    const shown = () => list.getByRole('listitem').count();
    await list.waitFor();
    expect(await shown()).toBe(20);
    await chair.press('Show more');
    await list.getByRole('listitem').nth(20).waitFor();
    const before = await shown();
    await meet('One more than a page');
    const offer = page.getByRole('button', { name: 'There is something new. Show it' });
    await offer.waitFor();
    expect(await shown()).toBe(before);
    expect(await list.getByText(/One more than a page/u).count()).toBe(0);
    await offer.focus();
    await page.keyboard.press('Enter');
    await chair.sees(/One more than a page/u, list.getByRole('listitem').first());
    expect(await offer.count()).toBe(0);
    expect(chair.complaints).toEqual([]);
    await chair.context.close();
  });

  it('are narrowed by kind, and say so where there is none', async () => {
    const { page } = member;
    await page.getByLabel('About').selectOption('Your account');
    await member.sees('Nothing of this kind');
    await page.getByLabel('About').selectOption('Meetings');
    await member.sees(/The third of three/u);
  });

  it('are chosen by kind; the choice is still there after a reload', async () => {
    await member.open('/account/notifications', 'Notifications');
    const choice = member.page.getByLabel('Task groups');
    await choice.selectOption('Not at all');
    await member.page.waitForLoadState('networkidle');
    await member.page.reload();
    await member.page.getByLabel('Task groups').waitFor();
    expect(await choice.inputValue()).toBe('NONE');
    expect(await member.page.getByRole('combobox', { name: 'Your account' }).isDisabled()).toBe(false);
    expect(await axeFindings(member.page)).toEqual([]);
  });
});

describe('what waits for one', () => {
  let decisionId: string;

  it('grows on the space’s page while it is open', async () => {
    await member.open(`/spaces/${LIVING}`, /./u);
    await member.settled();
    decisionId = await openDecision('Is the fourth ready?');
    await member.sees(/Is the fourth ready\?/u, member.page.getByRole('list', { name: 'Waiting for you' }));
  });

  it('stands on the board of its decision as the others answer it, and as it is taken back', async () => {
    await member.open(`/spaces/${LIVING}/decisions/${decisionId}`, 'Is the fourth ready?');
    const seat = member.page.getByRole('listitem').filter({ hasText: 'Green Building Forum' }).first();
    await seat.getByText('Not answered yet').first().waitFor();
    await member.settled();
    const versionSha256 = await read(coChair, living.compliance.versionId);
    payloadOf(await mutate(coChair, 'takePosition', { decisionId, versionSha256, answer: 'STAND_ASIDE' }));
    await seat.getByText('Stand aside').first().waitFor();
    payloadOf(await mutate(coChair, 'lapseDecision', { decisionId, reasons: 'Enough for now.' }));
    await member.sees('Enough for now.');
    expect(member.complaints).toEqual([]);
  });
});

describe('a connection that was lost', () => {
  it('is made again by itself, and what happened meanwhile is there', async () => {
    await member.settled();
    const before = Number(/\d+/u.exec(await bell(member).innerText())?.[0] ?? 0);
    await server.kill('SIGKILL');
    const again = await startServerProcess({ env: { ...server.env, PORT: String(server.port) } });
    server.database.beforeDrop(() => again.kill());
    await meet('Meanwhile');
    await member.page.getByRole('link', { name: `Notifications (${before + 1} unread)` }).waitFor();
    expect(member.complaints).toEqual([]);
  });
});
