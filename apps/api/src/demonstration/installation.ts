import type { SpaceRole } from '@concordat/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { createPerson } from '../identity/acts/create-person.js';
import { IdentityService } from '../identity/identity.service.js';
import { hashPassword } from '../identity/passwords.js';
import { createOrganisation } from '../organisations/acts/create-organisation.js';
import { recordAffiliation } from '../organisations/acts/record-affiliation.js';
import { admitOrganisation } from '../spaces/acts/admit-organisation.js';
import { createSpace } from '../spaces/acts/create-space.js';
import { grantRole } from '../spaces/acts/grant-role.js';
import {
  type DemonstrationPerson,
  ORGANISATIONS,
  PEOPLE,
  PERSON_KEYS,
  type PersonKey,
  SEATS,
} from './people.js';
import type { Performer } from './performer.js';

const FROM = '2008-06-30';

/** Roles that people hold in a space, beside those in its task groups. */
const SPACE_ROLES: readonly (readonly [PersonKey, SpaceRole, string | null])[] = [
  ['seconded', 'secretariat', 'shared-space-secretariat'],
  ['facilitator', 'facilitator', 'shared-space-secretariat'],
  ['sponsor', 'sponsor', 'housing-department'],
  ['housingObserver', 'government_observer', 'housing-department'],
  ['energyObserver', 'government_observer', 'energy-department'],
  ['auditor', 'auditor', null],
];

/** Organisations and accounts: what is there before any space. What is there already is left as it is. */
export async function setUpInstallation(
  application: INestApplicationContext,
  perform: Performer,
  password: string,
): Promise<void> {
  perform.at('2008-06-30T09:00:00Z');
  for (const organisation of ORGANISATIONS) {
    if (await perform.isThere('organisation WHERE slug = $1', organisation.slug)) continue;
    await perform.bySystem(createOrganisation, {
      ...organisation,
      illustrative: true,
      webAddress: `https://${organisation.slug}.example`,
      contactAddress: null,
    });
  }
  for (const key of PERSON_KEYS) {
    const { email, name } = PEOPLE[key];
    if (await application.get(IdentityService, { strict: false }).personByEmail(email)) continue;
    const passwordHash = await hashPassword(password);
    await perform.bySystem(createPerson, { email, name, passwordHash, demonstration: true });
  }
  const secretary = await perform.personId('secretariat');
  if (!(await perform.isThere('space_role WHERE person_id = $1 AND space_id IS NULL', secretary))) {
    await perform.bySystem(grantRole, {
      spaceId: null,
      personId: secretary,
      role: 'secretariat',
      organisationId: await perform.organisationId('shared-space-secretariat'),
      from: FROM,
      until: null,
    });
  }
  for (const key of PERSON_KEYS) await affiliate(perform, key);
}

/** Ties somebody to their organisation: those with a seat represent it. The secretary is tied first, to be able to act. */
async function affiliate(perform: Performer, key: PersonKey): Promise<void> {
  const person: DemonstrationPerson = PEOPLE[key];
  if (person.organisation === null) return;
  const personId = await perform.personId(key);
  const seats: readonly PersonKey[] = SEATS;
  const kind = seats.includes(key) ? 'representing' : 'employed';
  const organisationId = await perform.organisationId(person.organisation);
  const lentToId = person.lentTo === undefined ? null : await perform.organisationId(person.lentTo);
  const input = {
    personId,
    organisationId,
    kind: lentToId === null ? kind : 'seconded',
    lentToId,
    fundedById: lentToId === null ? null : organisationId,
    from: FROM,
    until: null,
  } as const;
  if (key !== 'secretariat') await perform.by('secretariat', `affiliation:${key}`, recordAffiliation, input);
  else if (!(await perform.isThere('affiliation WHERE person_id = $1', personId)))
    await perform.bySystem(recordAffiliation, input);
}

/** What a space is opened with. */
export interface SpaceTerms {
  readonly slug: string;
  readonly title: string;
  readonly goal: string;
  readonly vision: string;
  readonly targetDate: string;
  readonly illustrative: boolean;
}

/** Opens a space, whose secretariat is who opens it, and gives the other roles in it. */
export async function setUpSpace(perform: Performer, terms: SpaceTerms): Promise<string> {
  const { spaceId } = await perform.by('secretariat', `${terms.slug}:open`, createSpace, terms);
  const from = perform.now.toISOString().slice(0, 10);
  for (const [person, role, organisation] of SPACE_ROLES) {
    const personId = await perform.personId(person);
    if (await perform.isThere('space_role WHERE space_id = $1 AND person_id = $2', spaceId, personId))
      continue;
    const input = {
      spaceId,
      personId,
      role,
      organisationId: organisation === null ? null : await perform.organisationId(organisation),
      from,
      until: null,
    };
    await perform.by('secretariat', `${terms.slug}:role:${person}`, grantRole, input);
  }
  for (const { slug } of ORGANISATIONS) {
    const organisationId = await perform.organisationId(slug);
    await perform.by('secretariat', `${terms.slug}:admit:${slug}`, admitOrganisation, {
      spaceId,
      organisationId,
    });
  }
  return spaceId;
}
