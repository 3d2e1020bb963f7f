import type { Browser } from 'playwright-core';
import { carry, SEATED, type Seated } from '../support/agreeing.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { flawsOf } from '../support/looking.js';
import { mutate, payloadOf, read, signedInAll } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const QUESTION = 'Do we recommend this limit to government?';
const TITLE = 'A limit, and how it is shown';

let server: DemonstrationServer;
let browser: Browser;
let seated: Seated;
let decisionId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const { compliance } = await demonstrationSpace(server.database.url, LIVING);
  seated = await signedInAll(server.url, SEATED);
  decisionId = await carry(seated, compliance.versionId, QUESTION);
}, 180_000);

it('a carried decision is sent in parts from its page, by keyboard', async () => {
  const builders = await Visitor.at(browser, server.url);
  const { page } = builders;
  await builders.enter('builders');
  await builders.open(`/spaces/${LIVING}/decisions/${decisionId}`, QUESTION);
  await builders.press('Send it to government as a recommendation');
  await page.getByLabel('Title of the recommendation').fill(TITLE);
  await page
    .getByRole('textbox', { name: 'What is recommended' })
    .fill('The task group recommends the limit.');
  for (const [title, text] of [
    ['The limit', 'As frozen.'],
    ['A thought too many', 'It goes again.'],
    ['How it is shown', 'By a sample.'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a part' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('fieldset:last-of-type input'));
    await page.keyboard.type(title);
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.getByRole('button', { name: 'Remove part 2' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What is expected of it' }).fill('Homes emit less.');
  await builders.press('Add evidence');
  await page.getByLabel('What it is', { exact: true }).fill('Forty homes, measured');
  await page.getByLabel('Its web address, if it has one').fill('homes.example');
  await builders.press('Go on to confirm');
  await builders.sees('Give a whole web address, starting with https://, or leave it empty.');
  expect(await flawsOf(builders)).toEqual([]);
  await page.getByLabel('Its web address, if it has one').fill('https://homes.example/measured');
  await page.getByLabel('Answer by', { exact: true }).fill('2099-01-31');
  await builders.press('Go on to confirm');
  const said = await builders.confirm('Send to government');
  for (const each of [
    'The limit: As frozen.',
    'How it is shown: By a sample.',
    'Forty homes, measured',
    '2099',
  ]) {
    expect(said).toContain(each);
  }
  expect(said).not.toContain('A thought too many');
  await page.getByRole('link', { name: TITLE }).waitFor();
  expect(builders.complaints).toEqual([]);
});

it('government acknowledges it, and answers it part by part', async () => {
  const sponsor = await Visitor.at(browser, server.url);
  const { page } = sponsor;
  await sponsor.enter('sponsor');
  await sponsor.open(`/spaces/${LIVING}/recommendations`, /^Recommendations$/u);
  const article = page.getByRole('article', { name: TITLE });
  await sponsor.sees('Sent, not acknowledged yet', article);
  await sponsor.press(`Acknowledge it: ${TITLE}`);
  expect(await sponsor.confirm('Record that it has arrived')).toContain('This is no answer to it.');
  await sponsor.sees('Acknowledged, not answered yet', article);
  await sponsor.press('Answer part 1: The limit', article);
  await article.getByRole('radio', { name: 'Accepted', exact: true }).check();
  await article.getByRole('textbox', { name: 'Statement', exact: true }).fill('We accept the limit.');
  await article.getByLabel('Address of the published statement').fill('https://housing.example/limit');
  await article.getByRole('button', { name: 'Answer', exact: true }).click();
  expect(await sponsor.confirm('Record the answer')).toContain('answers part 1 of the recommendation');
  await sponsor.sees('Answered in part', article);
  await sponsor.press('Answer the whole of it', article);
  await article.getByRole('radio', { name: 'Deferred', exact: true }).check();
  await article.getByLabel('Deferred to which day').fill('2099-06-30');
  await article.getByRole('textbox', { name: 'Statement', exact: true }).fill('How it is shown has to wait.');
  await article.getByRole('button', { name: 'Answer', exact: true }).click();
  await sponsor.confirm('Record the answer');
  await sponsor.sees('Answers to the whole', article);
  await sponsor.sees('We accept the limit.', article);
  const statement = article.getByRole('link', { name: 'The statement itself' });
  expect(await statement.getAttribute('href')).toBe('https://housing.example/limit');
  expect(await article.getByText('By the answer to the whole: Deferred').count()).toBe(2);
  expect(await flawsOf(sponsor)).toEqual([]);
  expect(sponsor.complaints).toEqual([]);
});

it('what was held against it goes along: the objection that stood, and the dissent of its dispute', async () => {
  const { allowable } = await demonstrationSpace(server.database.url, LIVING);
  const said = async (
    name: string,
    input: Readonly<Record<string, unknown>>,
    fields?: string,
    key: keyof Seated = 'builders',
  ) => payloadOf(await mutate<Record<string, { id: string }>>(seated[key], name, input, fields));
  const opening = { versionId: allowable.versionId, question: 'Does a majority agree?', rule: 'MAJORITY' };
  const decided = (await said('openDecision', opening, 'decision { id }')).decision?.id ?? '';
  const onWords = async (key: keyof Seated) => ({
    decisionId: decided,
    versionSha256: await read(seated[key], allowable.versionId),
  });
  const against = { clauseIds: ['as-use-last'], reasons: 'It asks too much.', wouldResolve: 'Less.' };
  const raising = { ...(await onWords('nature')), ...against };
  const { objection } = await said('raiseObjection', raising, 'objection { id }', 'nature');
  const taking = { objectionId: objection?.id, matter: 'What it is for', deadline: '2099-01-31T12:00:00Z' };
  const { dispute } = await said('openDispute', taking, 'dispute { id }', 'nature');
  const organisations = await query<{ id: string; slug: string }>(
    server.database.url,
    `SELECT id, slug FROM organisation WHERE slug IN ('nature-trust', 'home-builders-association') ORDER BY slug`,
  );
  const sides = organisations.map(({ id, slug }) => ({ name: slug, organisationIds: [id] }));
  await said('nameSides', { disputeId: dispute?.id, sides });
  const writing = { disputeId: dispute?.id, text: 'It must spend on woods too.' };
  await said('writeDissent', writing, 'dispute { id }', 'nature');
  for (const key of SEATED.filter((each) => each !== 'nature')) {
    await said('takePosition', { ...(await onWords(key)), answer: 'AGREE' }, 'position { id }', key);
  }
  await said('closeDecision', { decisionId: decided }, 'decision { id }');
  const sending = { decisionId: decided, title: 'With dissent', text: 'We recommend it.' };
  await said('sendRecommendation', sending, 'recommendation { id }');
  const sponsor = await Visitor.at(browser, server.url);
  await sponsor.enter('sponsor');
  await sponsor.open(`/spaces/${LIVING}/recommendations`, /^Recommendations$/u);
  const article = sponsor.page.getByRole('article', { name: 'With dissent' });
  await sponsor.sees('It asks too much.', article);
  await sponsor.sees('It must spend on woods too.', article.getByRole('list', { name: 'Dissents' }));
  expect(await article.getByText('No dissent was recorded.').count()).toBe(0);
  expect(await flawsOf(sponsor)).toEqual([]);
});

it('the list is narrowed by state, by answer and to what is late', async () => {
  const observer = await Visitor.at(browser, server.url);
  const { page } = observer;
  await observer.enter('housingObserver');
  await observer.open(`/spaces/${RECORD}/recommendations`, /^Recommendations$/u);
  const articles = page.getByRole('article');
  await observer.sees('Late: the answer was due');
  expect(await articles.count()).toBe(3);
  expect(await flawsOf(observer)).toEqual([]);
  await page.getByLabel('Late ones only').check();
  await page.getByRole('article', { name: /^Carbon compliance/u }).waitFor({ state: 'detached' });
  expect(await articles.count()).toBe(1);
  await page.getByLabel('Answer given').selectOption('REJECTED');
  await page.getByText('No recommendation matches').waitFor();
  await page.getByLabel('Late ones only').uncheck();
  await page.getByLabel('Answer given').selectOption('ACCEPTED');
  await page.getByRole('article', { name: /^Carbon compliance/u }).waitFor();
  expect(
    await page
      .getByRole('article', { name: /^Carbon compliance/u })
      .getByText('Accepted')
      .count(),
  ).toBe(11);
  expect(observer.complaints).toEqual([]);
});
