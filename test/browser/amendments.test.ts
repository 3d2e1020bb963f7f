import type { Browser } from 'playwright-core';
import type { ContentNode } from '../../libs/documents/src/index.js';
import { clauseOf, proposed, rewrite, type ShownAmendment } from '../support/amending.js';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { caretAfter, saved, writersAt } from '../support/drafting-room.js';
import { signedInAll } from '../support/people.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

/*
 * Amendments on their pages: proposed from the drafting room, seen in the working view, rebased, accepted.
 */

const GUIDE = 'says how to run the home well';

let server: DemonstrationServer;
let browser: Browser;
let builders: Visitor;
let suppliers: Visitor;
let room: string;
let draftId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  ({ builders, suppliers, draftId, room } = await writersAt(browser, server));
}, 240_000);

const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname;

it('is proposed for the clause at the caret, and shown by words', async () => {
  await suppliers.open(room, /./u);
  await saved(suppliers);
  await caretAfter(suppliers, GUIDE);
  await suppliers.press('Propose amendment');
  await suppliers.page.getByRole('heading', { level: 1, name: 'Propose an amendment' }).waitFor();
  const text = suppliers.page.getByLabel('Proposed text');
  expect(await text.inputValue()).toContain(GUIDE);
  await suppliers.press('Propose an amendment');
  await suppliers.sees('Say why.');
  await text.fill((await text.inputValue()).replace('four pages', 'two pages'));
  await suppliers.page.getByLabel('Reasons').fill('Nobody reads four.');
  expect(await axeFindings(suppliers.page)).toEqual([]);
  await suppliers.press('Propose an amendment');
  expect(await suppliers.confirm('Propose an amendment')).toContain('the group is told');
  await suppliers.page.getByRole('heading', { level: 1, name: 'Amendment 5' }).waitFor();
  const change = suppliers.page.getByRole('article', { name: /: other words$/u });
  expect(await change.locator('del').allInnerTexts()).toEqual([expect.stringContaining('four')]);
  expect(await change.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('two')]);
  expect(await axeFindings(suppliers.page)).toEqual([]);
});

it('is talked about by others, who hear of it at once', async () => {
  await builders.open(pathOf(suppliers), 'Amendment 5');
  await builders.page.getByLabel('Your words').fill('Two is short. Three?');
  await builders.press('Send');
  await suppliers.sees('Two is short. Three?');
});

it('must be rebased once its clause has changed, and is then accepted into the text', async () => {
  const amendment = pathOf(suppliers);
  await builders.open(room, /./u);
  await saved(builders);
  await caretAfter(builders, GUIDE);
  await builders.page.keyboard.type(' It is free.');
  await saved(builders);
  await until('the amendment says that it must be rebased', async () => {
    await suppliers.page.reload();
    await suppliers.settled();
    return (await suppliers.page.getByText('Must be rebased: the text has changed').count()) > 0;
  });
  await suppliers.sees('What others changed since:');
  await suppliers.press('Rebase or carry over');
  const text = suppliers.page.getByLabel('Proposed text');
  await text.fill(`${await text.inputValue()} It is free.`);
  await suppliers.press('Revise');
  await suppliers.confirm('Revise');
  await suppliers.page.getByText('Revision 2').waitFor();
  await builders.open(amendment, 'Amendment 5');
  await builders.press('Accept');
  await builders.press('Accept');
  expect(await builders.confirm('Accept')).toContain('written by');
  await builders.page.getByText('Accepted', { exact: true }).first().waitFor();
  await builders.open(room, /./u);
  await saved(builders);
  await builders.sees('A guide of two pages at most');
});

it('stands in the working view with those that want something else beside it; ticked, the text is shown with it', async () => {
  await builders.open(`${room}/amendments/text`, 'The text with all open amendments');
  const both = builders.page.getByRole('list', { name: 'Proposals that cannot all be accepted' });
  await both.waitFor();
  expect(await both.getByRole('listitem').count()).toBe(2);
  await builders.page.getByLabel('Show the text with amendment 1').click();
  await builders.sees('The text with 1 amendment ticked.');
  await builders.sees('would change');
  await builders.page.getByLabel('Show the text with amendment 3').click();
  await builders.sees('Left out, since they conflict or must be rebased: 1, 3.');
  expect(await axeFindings(builders.page)).toEqual([]);
});

it('is found in the list by how it stands, and rejected with reasons', async () => {
  await builders.open(`${room}/amendments`, /^Amendments to/u);
  const list = builders.page.getByRole('list', { name: 'Amendments' });
  await list.getByText('Amendment 1').waitFor();
  expect(await list.getByText('Amendment 4').count()).toBe(0);
  await builders.page.getByLabel('Show', { exact: true }).selectOption({ label: 'Rejected' });
  await list.getByText('Amendment 4').waitFor();
  expect(await axeFindings(builders.page)).toEqual([]);
  await builders.page.getByLabel('Show', { exact: true }).selectOption({ label: 'Withdrawn' });
  await builders.sees('No amendments here');
  await builders.page.getByLabel('Show', { exact: true }).selectOption({ label: 'Proposed' });
  await list.getByText('Amendment 3').click();
  await builders.press('Reject');
  await builders.press('Reject');
  await builders.sees('Say why it is rejected.');
  await builders.page.getByLabel('Reasons').fill('The average stays.');
  await builders.press('Reject');
  await builders.confirm('Reject');
  await builders.sees('The average stays.');
});

it('is itself amended', async () => {
  await suppliers.open(`${room}/amendments`, /^Amendments to/u);
  await suppliers.page.getByRole('link', { name: 'Amendment 1', exact: true }).click();
  await suppliers.page.getByRole('link', { name: 'Propose other words for this amendment' }).click();
  const text = suppliers.page.getByLabel('Proposed text');
  await text.fill((await text.inputValue()).replace('twenty homes', 'fifteen homes'));
  await suppliers.page.getByLabel('Reasons').fill('Between the two.');
  await suppliers.press('Propose an amendment');
  await suppliers.confirm('Propose an amendment');
  await suppliers.page.getByRole('heading', { level: 1, name: 'Amendment 6 (to amendment 1)' }).waitFor();
});

/** Amendments to clauses that were then moved, split, joined and removed, by the clause's id. */
async function overtaken(): Promise<Map<string, ShownAmendment>> {
  const speakers = await signedInAll(server.url, ['builders', 'suppliers']);
  const clauses = [
    'cc-show-publish',
    'cc-show-design',
    'cc-time-start',
    'cc-time-transition',
    'cc-limit-fossil',
  ];
  const made = new Map<string, ShownAmendment>();
  for (const clauseId of clauses) {
    const change = { kind: 'REPLACE', clauseId, text: 'Other words.' };
    made.set(clauseId, await proposed(speakers.suppliers, draftId, [change]));
  }
  const said = (clauseId: string) => made.get(clauseId)?.changes[0]?.baseText ?? '';
  const [first = '', ...rest] = said('cc-show-design').split(' ');
  const publish = clauseOf('cc-show-publish', said('cc-show-publish'));
  const instead: Record<string, ContentNode[]> = {
    'cc-show-publish': [],
    'cc-show-design': [clauseOf('cc-show-design', first), clauseOf('split-off', rest.join(' '))],
    'cc-time-start': [clauseOf('cc-time-start', said('cc-time-start'), said('cc-time-transition'))],
    'cc-time-transition': [],
    'cc-limit-fossil': [],
  };
  await rewrite(speakers.builders, draftId, (node) =>
    node.type === 'section' && node.attrs?.id === 'cc-time'
      ? [{ ...node, content: [...(node.content ?? []), publish] }]
      : (instead[String(node.attrs?.id)] ?? [node]),
  );
  return made;
}

describe('when others have rewritten its clause', () => {
  let made: Map<string, ShownAmendment>;

  beforeAll(async () => {
    made = await overtaken();
  });

  it.each([
    [
      'cc-show-publish',
      /^The clause has moved since: it is now Clause 6\.\d+\. The amendment still fits\.$/u,
    ],
    ['cc-show-design', /^The clause was split since: the rest of its words are in Clause 4\.\d+\.$/u],
    ['cc-time-start', /^Another clause, then Clause 6\.2, was joined to this one since\.$/u],
    [
      'cc-time-transition',
      /^The clause is gone: its words were joined to Clause 6\.1\. Carry the amendment over\.$/u,
    ],
    ['cc-limit-fossil', /^The clause is no longer in the text\. Carry the amendment over to another\.$/u],
  ])('says in words what became of the clause %s', async (clauseId, words) => {
    const amendment = made.get(clauseId);
    await suppliers.open(`${room}/amendments/${amendment?.id}`, `Amendment ${amendment?.number}`);
    await suppliers.sees(words);
  });
});

it('complains of nothing', () => {
  expect([...builders.complaints, ...suppliers.complaints]).toEqual([]);
});
