import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import type { DemonstrationServer } from './demonstration-database.js';
import { demonstrationSpace, LIVING } from './living-space.js';
import { mutate, payloadOf, type Speaker, signedInAll } from './people.js';
import { organisationId, personId } from './stored.js';

/** Who writes it: one for each side, and the facilitator. */
export type StatementSpeakers = Readonly<Record<'builders' | 'greenBuilding' | 'facilitator', Speaker>>;

/** Takes an objection of the demonstration to a dispute with two sides and a facilitator, who begins the joint statement. */
export async function statementBegun(
  { url, database }: DemonstrationServer,
  matter: string,
): Promise<{ readonly disputeId: string; readonly speakers: StatementSpeakers }> {
  const { objectionId } = await demonstrationSpace(database.url, LIVING);
  const speakers = await signedInAll(url, ['builders', 'greenBuilding', 'facilitator']);
  const deadline = new Date(Date.now() + 86_400_000).toISOString();
  const opening = { objectionId, matter, deadline };
  const opened = await mutate<{ dispute: { id: string } }>(
    speakers.builders,
    'openDispute',
    opening,
    'dispute { id }',
  );
  const { id: disputeId } = payloadOf(opened).dispute;
  const on = async (name: string, slug: string) => ({
    name,
    organisationIds: [await organisationId(database.url, slug)],
  });
  const sides = [
    await on('Samples', 'home-builders-association'),
    await on('Every home', 'green-building-forum'),
  ];
  payloadOf(await mutate(speakers.builders, 'nameSides', { disputeId, sides }));
  const facilitator = await personId(database.url, PEOPLE.facilitator.email);
  payloadOf(await mutate(speakers.builders, 'assignFacilitator', { disputeId, personId: facilitator }));
  payloadOf(await mutate(speakers.facilitator, 'beginStatement', { disputeId }));
  return { disputeId, speakers };
}
