import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { SEATED } from '../agreeing.js';
import type { Stage } from '../stage.js';
import { idOf } from '../stored.js';
import { type About, feature, inGroup } from './operation.js';

const OBJECTOR = 'home-builders-association';
const SUPPORTER = 'green-building-forum';
const TO_OBJECTION: About = inGroup('fabric', { decision: 'open', objection: 'sustained' });
/** Those with a seat but the one that objected. */
const OTHERS = SEATED.map((key) => PEOPLE[key].organisation).filter((slug) => slug !== OBJECTOR);

/** Support of the co-chair's organisation for the objection to the fabric standard. */
interface Made {
  readonly supportId: string;
}

async function prepare({ database, living }: Stage): Promise<Made> {
  const supportId = await idOf(
    database,
    `INSERT INTO objection_support (id, objection_id, organisation_id, person_id, at)
     SELECT gen_random_uuid(), $1, organisation.id, person.id, now() FROM organisation, person
     WHERE slug = $2 AND email = $3 RETURNING id`,
    [living.objectionId, SUPPORTER, PEOPLE.greenBuilding.email],
  );
  return { supportId };
}

export const supports = feature<Made>({
  prepare,
  operations: ({ living: { objectionId } }, { supportId }) => ({
    mutations: {
      supportObjection: {
        by: 'suppliers',
        input: { objectionId, words: 'So say we.' },
        about: { ...TO_OBJECTION, seats: OTHERS },
        // Their organisation supports it already.
        rules: { coChair: 'CONFLICT' },
      },
      withdrawSupport: {
        by: 'greenBuilding',
        input: { supportId },
        about: { ...TO_OBJECTION, seats: [SUPPORTER] },
      },
    },
  }),
});
