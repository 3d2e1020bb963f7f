import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import type { PersonKey } from '../support/people.js';
import { query } from '../support/stored.js';
import { Visitor } from '../support/visitor.js';

const LIVING = '/spaces/net-zero-ready-homes';
const RECORD = '/spaces/zero-carbon-new-homes-by-2016';
const WIDTHS = [1440, 768, 360] as const;
const SCHEMES = ['light', 'dark'] as const;

let server: DemonstrationServer;
let browser: Browser;
let ids: Record<string, string>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const rows = await query<{ kind: string; id: string }>(
    server.database.url,
    `SELECT 'draft' AS kind, id FROM draft WHERE title LIKE 'Carbon compliance for net%'
     UNION ALL SELECT 'version', v.id FROM draft_version v JOIN draft ON draft.id = v.draft_id
       WHERE draft.title = 'Carbon compliance' AND v.number = 2
     UNION ALL SELECT 'decision', decision.id FROM decision JOIN space ON space.id = decision.space_id
       WHERE space.slug = 'net-zero-ready-homes' AND decision.status = 'open'
     UNION ALL SELECT 'consultation', consultation.id FROM consultation JOIN space ON space.id = consultation.space_id
       WHERE space.slug = 'net-zero-ready-homes'
     UNION ALL SELECT 'group', task_group.id FROM task_group JOIN space ON space.id = task_group.space_id
       WHERE space.slug = 'net-zero-ready-homes' AND task_group.title = 'Carbon compliance'`,
  );
  ids = Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
});

/** Every page of the path: who opens it, where, and the heading that tells it is there. */
const PAGES: readonly (readonly [string, PersonKey | null, (id: typeof ids) => string, RegExp])[] = [
  ['sign in', null, () => '/sign-in', /./u],
  ['spaces', null, () => '/', /./u],
  ['a space', 'builders', () => LIVING, /^Net zero ready homes$/u],
  ['a closed space', 'builders', () => RECORD, /^Zero carbon new homes by 2016$/u],
  ['a task group', 'builders', ({ group }) => `${LIVING}/groups/${group}`, /^Carbon compliance$/u],
  ['drafts', 'builders', () => `${LIVING}/drafts`, /^Drafts$/u],
  [
    'the drafting room',
    'builders',
    ({ draft }) => `${LIVING}/drafts/${draft}`,
    /^Carbon compliance for net/u,
  ],
  ['the drafting room, observed', 'housingObserver', ({ draft }) => `${LIVING}/drafts/${draft}`, /^Carbon/u],
  ['versions', 'builders', ({ draft }) => `${LIVING}/drafts/${draft}/versions`, /^Versions of/u],
  ['a version', 'builders', ({ version }) => `${RECORD}/versions/${version}`, /^Version 2 of/u],
  ['a decision', 'nature', ({ decision }) => `${LIVING}/decisions/${decision}`, /^Do we recommend/u],
  ['the decision log', 'housingObserver', () => `${RECORD}/decisions`, /^Decision log$/u],
  ['definitions', 'builders', () => `${RECORD}/definitions`, /^Definitions$/u],
  ['consultations', 'respondent', () => `${LIVING}/consultations`, /^Consultations$/u],
  [
    'a consultation',
    'respondent',
    ({ consultation }) => `${LIVING}/consultations/${consultation}`,
    /^Is this/u,
  ],
  ['responses', 'secretariat', ({ consultation }) => `${LIVING}/consultations/${consultation}`, /^Is this/u],
  ['recommendations', 'sponsor', () => `${LIVING}/recommendations`, /^Recommendations$/u],
  ['the record', 'auditor', () => `${RECORD}/record`, /./u],
  ['an organisation', 'builders', () => `${LIVING}/organisations/nature-trust`, /^Nature Trust$/u],
  ['a profile', 'seconded', () => '/account/profile', /./u],
];

describe.each(WIDTHS)('pages at %i px', (width) => {
  it.each(PAGES)('%s, in light and dark', async (_name, person, pathOf, heading) => {
    const found: string[] = [];
    const visitor = await Visitor.at(browser, server.url, { width });
    if (person !== null) await visitor.enter(person);
    await visitor.open(pathOf(ids), heading);
    await visitor.settled();
    for (const scheme of SCHEMES) {
      await visitor.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      found.push(...(await axeFindings(visitor.page)).map((finding) => `${scheme}: ${finding}`));
    }
    const overflow = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await visitor.context.close();
    expect({ found, overflow, complaints: visitor.complaints }).toEqual({
      found: [],
      overflow: 0,
      complaints: [],
    });
  });
});
