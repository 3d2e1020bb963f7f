import { carry, SEATED } from './agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from './demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from './living-space.js';
import { type PersonKey, publicAt, read, type Speaker, signedIn, signedInAll } from './people.js';
import { query } from './stored.js';

/** Who plays each part towards the groups for fabric and for carbon compliance; nobody plays the public. */
const PLAYERS = {
  respondent: 'respondent',
  governmentObserver: 'housingObserver',
  groupObserver: 'standards',
  memberElsewhere: 'nature',
  member: 'suppliers',
  coChair: 'greenBuilding',
  /** A co-chair too, and the one whose organisation objects to the fabric standard. */
  objector: 'builders',
  secretariat: 'secretariat',
  facilitator: 'facilitator',
  sponsor: 'sponsor',
  auditor: 'auditor',
} as const satisfies Record<string, PersonKey>;

export type Part = 'public' | keyof typeof PLAYERS;
export const PARTS: readonly Part[] = ['public', ...(Object.keys(PLAYERS) as (keyof typeof PLAYERS)[])];

/** The demonstration with people in every part there is. */
export interface Cast {
  readonly server: DemonstrationServer;
  readonly living: DemonstrationSpace;
  readonly speakers: Readonly<Record<Part, Speaker>>;
  /** A decision that carried and was not sent to government. */
  readonly carriedId: string;
}

/** Starts a server on the demonstration and gives everybody their part; each has read the fabric standard. */
export async function assembleCast(): Promise<Cast> {
  const server = await startDemonstrationServer();
  const living = await demonstrationSpace(server.database.url, LIVING);
  const seated = await signedInAll(server.url, SEATED);
  const carriedId = await carry(seated, living.allowable.versionId, 'Do we recommend these rules again?');
  await changeRoles(server.database.url, living);
  const entries = Object.entries(PLAYERS).map(async ([part, person]) => {
    const speaker = await signedIn(server.url, person);
    await read(speaker, living.fabric.versionId);
    return [part, speaker] as const;
  });
  const players = Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof PLAYERS, Speaker>;
  return { server, living, carriedId, speakers: { public: publicAt(server.url), ...players } };
}

/** One member only looks on from now on; another has left the groups but the one for allowable solutions. */
async function changeRoles(url: string, living: DemonstrationSpace): Promise<void> {
  const of = 'person_id = (SELECT id FROM person WHERE email = $1)';
  await query(url, `UPDATE membership SET role = 'observer' WHERE ${of} AND space_id = $2`, [
    'member@standards.example',
    living.spaceId,
  ]);
  await query(url, `DELETE FROM membership WHERE ${of} AND group_id = ANY($2)`, [
    'member@nature.example',
    [living.fabric.groupId, living.compliance.groupId],
  ]);
}
