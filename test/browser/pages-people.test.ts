import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { expectNoFlaws, LIVING, RECORD } from '../support/demonstration-pages.js';
import type { ShownPage } from '../support/looking.js';

/** Every page of people, organisations and groups. The console has a test of its own. */
const PEOPLE_SIDE: readonly ShownPage[] = [
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

expectNoFlaws(
  PEOPLE_SIDE,
  `SELECT 'group' AS kind, task_group.id FROM task_group JOIN space ON space.id = task_group.space_id
       WHERE space.slug = 'net-zero-ready-homes' AND task_group.title = 'Carbon compliance'
     UNION ALL SELECT 'closedGroup', task_group.id FROM task_group JOIN space ON space.id = task_group.space_id
       WHERE space.slug = 'zero-carbon-new-homes-by-2016' AND task_group.title = 'Allowable solutions'
     UNION ALL SELECT 'heldMeeting', id FROM meeting WHERE title LIKE 'First meeting%'
     UNION ALL SELECT 'meetingToCome', id FROM meeting WHERE title LIKE 'Second meeting%'
     UNION ALL SELECT 'person', id FROM person WHERE email = '${PEOPLE.seconded.email}'`,
);
