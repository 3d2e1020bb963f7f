import { launchChromium } from '../support/chromium.js';
import { startDemonstrationServer } from '../support/demonstration-database.js';
import { RECORD } from '../support/demonstration-pages.js';
import { flawsOf } from '../support/looking.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

it('any two versions of a draft are compared, in one text or side by side, and the address keeps it', async () => {
  const [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const versions = await query<{ id: string; number: number }>(
    server.database.url,
    `SELECT version.id, number FROM draft_version version JOIN draft ON draft.id = draft_id
     JOIN space ON space.id = version.space_id
     WHERE draft.title = 'Carbon compliance' AND space.slug = 'zero-carbon-new-homes-by-2016' ORDER BY number`,
  );
  const [first] = versions;
  const visitor = await Visitor.at(browser, server.url);
  await visitor.enter('builders');
  await visitor.open(`${RECORD}/versions/${first?.id}`, /^Version 1 of/u);
  const changes = visitor.page.getByRole('region', { name: 'What changed' });
  await visitor.sees('There is no version before version 1', changes);
  await changes.getByLabel('Compare with').selectOption({ label: 'Version 2' });
  await visitor.sees(/From version 2 to version 1/u, changes);
  const removed = await changes.locator('del').count();
  expect(removed).toBeGreaterThan(0);
  await changes.getByLabel('Show it').selectOption({ label: 'Side by side' });
  await visitor.page.reload();
  await visitor.sees(/From version 2 to version 1/u, changes);
  expect(await changes.locator('del').count()).toBe(removed);
  const sides = changes
    .getByRole('listitem')
    .first()
    .getByText(/^Version [12]$/u);
  expect(await sides.allInnerTexts()).toEqual(['Version 2', 'Version 1']);
  expect(await flawsOf(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);

  const draftId = await query<{ id: string }>(
    server.database.url,
    'SELECT draft_id AS id FROM draft_version WHERE id = $1',
    [first?.id],
  );
  await visitor.open(`${RECORD}/drafts/${draftId[0]?.id}/versions`, /^Versions of/u);
  const listed = visitor.page.getByText(/^Written for: /u);
  await listed.first().waitFor();
  expect(await listed.count()).toBe(versions.length);
  for (const words of await listed.allInnerTexts()) {
    expect(words).toMatch(/^Written for: \D+ \d+ %(?:, \D+ \d+ %)*\.$/u);
    const parts = [...words.matchAll(/(\d+) %/gu)].map(([, part]) => Number(part));
    expect(parts).toEqual(parts.toSorted((one, other) => other - one));
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - 100)).toBeLessThanOrEqual(parts.length);
  }
  expect(visitor.complaints).toEqual([]);
});
