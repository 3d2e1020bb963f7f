import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Action, Actor, Grant, Role } from '../../libs/domain/src/index.js';
import { PUBLIC } from '../../libs/domain/src/index.js';
import type { Speaker } from './people.js';
import type { LivingGroup, Stage } from './stage.js';
import { query } from './stored.js';

/** A role as a fact: where it is held, for whom, and whether it has ended. */
interface Place {
  readonly role: Role;
  readonly space: 'living' | 'record' | null;
  readonly groups?: readonly LivingGroup[];
  /** Slug of the organisation. */
  readonly organisation?: string;
  readonly seconded?: true;
  /** Whether its last day was some days ago. */
  readonly ended?: true;
  /** Whether what tied them to the organisation has ended, and with it what the place gives. */
  readonly untied?: true;
}

/** What is true of somebody. The policy's actor and the rows of the database are both made from it, each by itself. */
interface Facts {
  readonly places: readonly Place[];
  readonly deactivated?: true;
  /** Slug of the organisation that they represent; for those of their places they work. */
  readonly represents?: string;
  /** Asks with an access token that reaches this far. */
  readonly scope?: readonly Action[];
}

const ALL_GROUPS = ['fabric', 'compliance', 'allowable'] as const;

function seat(role: Role, organisation: string): Place {
  return { role, space: 'living', groups: ALL_GROUPS, organisation };
}

function office(role: Role, organisation?: string): Place {
  return { role, space: 'living', ...(organisation === undefined ? {} : { organisation }) };
}

const FACTS = {
  respondent: { places: [] },
  signedIn: { places: [] },
  member: { places: [seat('member', 'energy-suppliers-group')], represents: 'energy-suppliers-group' },
  coChair: { places: [seat('co_chair', 'green-building-forum')] },
  /** A co-chair too, whose organisation objects to the fabric standard. */
  objector: { places: [seat('co_chair', 'home-builders-association')] },
  observer: { places: [{ role: 'observer', space: 'living', groups: ALL_GROUPS }] },
  memberElsewhere: {
    places: [{ role: 'member', space: 'living', groups: ['allowable'], organisation: 'nature-trust' }],
  },
  facilitator: { places: [office('facilitator', 'shared-space-secretariat')] },
  governmentObserver: { places: [office('government_observer', 'energy-department')] },
  sponsor: { places: [office('sponsor', 'housing-department')] },
  secretariat: { places: [office('secretariat', 'shared-space-secretariat')] },
  auditor: { places: [office('auditor')] },
  secretariatElsewhere: {
    places: [{ role: 'secretariat', space: 'record', organisation: 'shared-space-secretariat' }],
  },
  secretariatOfInstallation: { places: [{ role: 'secretariat', space: null }] },
  formerCoChair: { places: [{ ...seat('co_chair', 'councils-association'), ended: true }] },
  formerlySeconded: {
    places: [{ ...seat('member', 'standards-and-warranty-body'), seconded: true, untied: true }],
  },
  formerlyEmployed: { places: [{ ...seat('member', 'councils-association'), untied: true }] },
  formerSecretariat: { places: [{ ...office('secretariat'), ended: true }] },
  /** A co-chair's script, which reads decisions and answers them, and does nothing else of what a co-chair may. */
  narrowToken: {
    places: [seat('co_chair', 'green-building-forum')],
    scope: ['space.read', 'decision.read', 'decision.takePosition', 'draft.read', 'viewer.read'],
  },
  deactivated: { places: [seat('co_chair', 'green-building-forum')], deactivated: true },
} as const satisfies Record<string, Facts>;

export type Part = 'public' | keyof typeof FACTS;
export const PARTS = ['public', ...(Object.keys(FACTS) as (keyof typeof FACTS)[])] as const;

/** Somebody in a part: how they ask, and who they are to the policy by the facts. */
export interface Player {
  readonly part: Part;
  readonly speaker: Speaker;
  readonly actor: Actor;
  /** Null for the public. */
  readonly personId: string | null;
}

export type Players = Readonly<Record<Part, Player>>;

/** Writes everybody into the database, past the server, each in a session of their own. */
export async function playersOn(stage: Stage): Promise<Players> {
  const slugs = await query<{ id: string; slug: string }>(
    stage.database,
    'SELECT id, slug FROM organisation',
  );
  const organisations = new Map(slugs.map(({ id, slug }) => [slug, id]));
  const template = await stage.as('respondent');
  const players: [Part, Player][] = [
    ['public', { part: 'public', speaker: { url: stage.url, cookie: '' }, actor: PUBLIC, personId: null }],
  ];
  for (const [part, facts] of Object.entries(FACTS) as [keyof typeof FACTS, Facts][]) {
    const personId = randomUUID();
    await addPerson(stage, personId, part, facts);
    const grants = facts.places.flatMap((place) => grantsOf(place, stage, organisations));
    for (const { place, grant } of grants) await addRole(stage, personId, place, grant);
    for (const place of facts.places) await addTie(stage, personId, place, facts, organisations);
    const actor: Actor = {
      kind: 'person',
      personId,
      sessionId: null,
      deactivated: facts.deactivated === true,
      grants: grants.filter(({ place }) => !place.ended && !place.untied).map(({ grant }) => grant),
      represents: facts.represents === undefined ? [] : [organisationId(organisations, facts.represents)],
      scope: facts.scope ?? null,
    };
    const speaker = facts.scope
      ? await addToken(stage, personId, facts.scope)
      : await addSession(stage, template, personId);
    players.push([part, { part, speaker, actor, personId }]);
  }
  return Object.fromEntries(players) as unknown as Players;
}

function grantsOf(place: Place, { living, record }: Stage, organisations: ReadonlyMap<string, string>) {
  const spaceId = { living: living.spaceId, record: record.spaceId }[place.space ?? 'living'];
  const grant = {
    role: place.role,
    spaceId: place.space === null ? null : spaceId,
    organisationId:
      place.organisation === undefined ? null : organisationId(organisations, place.organisation),
  };
  const groups = place.groups?.map((group) => living[group].groupId) ?? [null];
  return groups.map((groupId) => ({ place, grant: { ...grant, groupId } }));
}

function organisationId(organisations: ReadonlyMap<string, string>, slug: string): string {
  const id = organisations.get(slug);
  if (id === undefined) throw new Error(`The demonstration has no organisation ${slug}.`);
  return id;
}

async function addPerson(stage: Stage, id: string, part: Part, { deactivated }: Facts): Promise<void> {
  await copyRow(stage, 'person', `email = 'respondent@public.example'`, {
    id,
    name: `Somebody who is ${part}`,
    email: `${part.toLowerCase()}@matrix.example`,
    deactivated_at: deactivated ? '2020-01-01T00:00:00Z' : null,
  });
}

async function addRole(stage: Stage, personId: string, place: Place, grant: Grant): Promise<void> {
  const common = {
    id: randomUUID(),
    person_id: personId,
    space_id: grant.spaceId,
    organisation_id: grant.organisationId,
    role: grant.role,
    from: '2020-01-01',
    until: place.ended ? '2024-06-30' : null,
  };
  if (grant.groupId === null) return copyRow(stage, 'space_role', 'true', common);
  return copyRow(stage, 'membership', 'true', {
    ...common,
    group_id: grant.groupId,
    seconded: place.seconded === true,
    ended_at: null,
    end_reason: null,
    held_at_close: false,
  });
}

/** What ties somebody to the organisation for which they hold a place: their work, that they represent it, or a secondment to it. */
async function addTie(
  stage: Stage,
  personId: string,
  place: Place,
  { represents }: Facts,
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  if (place.organisation === undefined) return;
  const organisation = organisationId(organisations, place.organisation);
  const lender = organisationId(organisations, 'housing-department');
  const working = represents === place.organisation ? 'representing' : 'employed';
  await copyRow(stage, 'affiliation', 'true', {
    id: randomUUID(),
    person_id: personId,
    kind: place.seconded ? 'seconded' : working,
    organisation_id: place.seconded ? lender : organisation,
    lent_to_id: place.seconded ? organisation : null,
    funded_by_id: null,
    from: '2020-01-01',
    until: null,
    ended_at: place.untied ? '2024-06-30T12:00:00Z' : null,
  });
}

async function addSession(stage: Stage, { cookie }: Speaker, personId: string): Promise<Speaker> {
  const [name = '', known = ''] = cookie.split(/[=;]/u);
  const token = randomBytes(32).toString('base64url');
  await copyRow(stage, 'session', `token_hash = '\\x${sha256(known)}'`, {
    id: randomUUID(),
    person_id: personId,
    token_hash: `\\x${sha256(token)}`,
  });
  return { url: stage.url, cookie: `${name}=${token}` };
}

async function addToken(stage: Stage, personId: string, scope: readonly Action[]): Promise<Speaker> {
  const token = `concordat_${randomBytes(32).toString('base64url')}`;
  await copyRow(stage, 'access_token', `id = '${stage.living.tokenId}'`, {
    id: randomUUID(),
    person_id: personId,
    token_hash: `\\x${sha256(token)}`,
    scope,
    last_used_at: '2099-01-01T00:00:00Z',
  });
  return { url: stage.url, cookie: '', token };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A row like one that is there, with other values in some columns. */
async function copyRow(
  stage: Stage,
  table: string,
  where: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const rows = await query(
    stage.database,
    `INSERT INTO ${table} SELECT (jsonb_populate_record(old, $1::jsonb)).* FROM ${table} old WHERE ${where}
     LIMIT 1 RETURNING 1`,
    [JSON.stringify(values)],
  );
  if (rows.length !== 1) throw new Error(`There is no row of ${table} to copy, where ${where}.`);
}
