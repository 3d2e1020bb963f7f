import type { Browser } from 'playwright-core';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { Lookers, type ShownPage } from '../support/looking.js';
import { query } from '../support/stored.js';

const LIVING = '/spaces/net-zero-ready-homes';
const RECORD = '/spaces/zero-carbon-new-homes-by-2016';

let server: DemonstrationServer;
let browser: Browser;
let ids: Record<string, string>;
const lookers = new Lookers(() => ({ browser, url: server.url }));

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstrationServer(), launchChromium()]);
  const rows = await query<{ kind: string; id: string }>(
    server.database.url,
    `SELECT 'group' AS kind, task_group.id FROM task_group JOIN space ON space.id = task_group.space_id
       WHERE space.slug = 'net-zero-ready-homes' AND task_group.title = 'Carbon compliance'
     UNION ALL SELECT 'closedGroup', task_group.id FROM task_group JOIN space ON space.id = task_group.space_id
       WHERE space.slug = 'zero-carbon-new-homes-by-2016' AND task_group.title = 'Allowable solutions'
     UNION ALL SELECT 'heldMeeting', id FROM meeting WHERE title LIKE 'First meeting%'
     UNION ALL SELECT 'meetingToCome', id FROM meeting WHERE title LIKE 'Second meeting%'
     UNION ALL SELECT 'person', id FROM person WHERE email = '${PEOPLE.seconded.email}'`,
  );
  ids = Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
});

/** Every page of people, organisations and groups. The console has a test of its own. */
const PEOPLE_SIDE: readonly ShownPage<typeof ids>[] = [
  ['a forgotten password', null, () => '/forgotten-password', /./u],
  ['a link that is used up', null, () => '/set-up#used', /^Set up this installation$/u],
  ['organisations', null, () => '/organisations', /^Organisations$/u],
  ['organisations, none found', null, () => '/organisations?search=zebra', /^Organisations$/u],
  ['an organisation', 'builders', () => `${LIVING}/organisations/nature-trust`, /^Nature Trust$/u],
  [
    'an organisation that lends people',
    'secretariat',
    () => '/organisations/energy-suppliers-group',
    /^Energy/u,
  ],
  ['people', 'builders', () => '/people', /^People$/u],
  ['people, none found', 'builders', () => '/people?search=zebra', /^People$/u],
  ['a person', 'secretariat', ({ person }) => `/people/${person}`, /^Analyst on secondment/u],
  ['a person’s account', 'secretariat', ({ person }) => `/people/${person}/account`, /^Account of Analyst/u],
  ['requests for erasure', 'secretariat', () => '/people/erasure-requests', /^Requests for erasure$/u],
  ['a task group', 'builders', ({ group }) => `${LIVING}/groups/${group}`, /^Carbon compliance$/u],
  ['a task group, kept', 'secretariat', ({ group }) => `${LIVING}/groups/${group}`, /^Carbon compliance$/u],
  [
    'a task group, from outside',
    'energyObserver',
    ({ group }) => `${LIVING}/groups/${group}`,
    /^Carbon compliance$/u,
  ],
  ['a closed task group', 'builders', ({ closedGroup }) => `${RECORD}/groups/${closedGroup}`, /^Allowable/u],
  ['a meeting to come', 'builders', ({ meetingToCome }) => `${LIVING}/meetings/${meetingToCome}`, /^Second/u],
  [
    'a meeting that was held',
    'builders',
    ({ heldMeeting }) => `${LIVING}/meetings/${heldMeeting}`,
    /^First/u,
  ],
  ['notifications', 'builders', () => '/notifications', /^Notifications$/u],
  ['a profile', 'seconded', () => '/account/profile', /^Your profile$/u],
  ['ways to sign in', 'seconded', () => '/account/sign-in', /./u],
  ['passkeys', 'seconded', () => '/account/passkeys', /^Passkeys$/u],
  ['other sign-ins', 'seconded', () => '/account/providers', /./u],
  ['access tokens', 'secretariat', () => '/account/tokens', /^Access tokens$/u],
  ['how one is told', 'seconded', () => '/account/notifications', /./u],
  ['devices', 'seconded', () => '/account/devices', /^Devices$/u],
  ['an e-mail address', 'seconded', () => '/account/email', /./u],
  ['a calendar', 'seconded', () => '/account/calendar', /./u],
  ['one’s own data', 'seconded', () => '/account/data-and-erasure', /^Your data$/u],
];

it.each(PEOPLE_SIDE)(
  '%s: no flaw at 1440, 768 and 360 pixels, in light and dark',
  async (_name, person, pathOf, heading) => {
    expect(await lookers.lookAt(person, pathOf(ids), heading)).toEqual([]);
  },
);
