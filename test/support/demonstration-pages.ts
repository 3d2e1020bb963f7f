import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from './demonstration-database.js';
import { Lookers, type ShownPage } from './looking.js';
import { query } from './stored.js';

/** Where the two spaces of the demonstration are. */
export const LIVING = '/spaces/net-zero-ready-homes';
export const RECORD = '/spaces/zero-carbon-new-homes-by-2016';

/** Tests that no page has a flaw. `ids` is the SQL that gives what addresses need, as rows of `kind` and `id`. */
export function expectNoFlaws(pages: readonly ShownPage[], ids: string): void {
  let server: DemonstrationServer;
  let browser: Browser;
  let known: Record<string, string>;
  const lookers = new Lookers(() => ({ browser, url: server.url }));

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
    const rows = await query<{ kind: string; id: string }>(server.database.url, ids);
    known = Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
  });

  it.each(pages)(
    '%s: no flaw at 1440, 768 and 360 pixels, in light and dark',
    async (_name, person, pathOf, heading) => {
      expect(await lookers.lookAt(person, pathOf(known), heading)).toEqual([]);
    },
  );
}
