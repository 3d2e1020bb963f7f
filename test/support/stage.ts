import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from './living-space.js';
import { type PersonKey, type Speaker, signedIn } from './people.js';

export type LivingGroup = 'fabric' | 'compliance' | 'allowable';

/** A server on the demonstration, and what is known of it before anything is asked. */
export interface Stage {
  readonly url: string;
  /** Address of its database. */
  readonly database: string;
  readonly living: DemonstrationSpace;
  readonly record: DemonstrationSpace;
  /** A decision of the group for allowable solutions that carried and was not sent to government. */
  readonly carriedId: string;
  /** A person of the demonstration, signed in once. */
  as(person: PersonKey): Promise<Speaker>;
}

/** The stage that a server offers; `carriedId` where somebody has carried a decision on it. */
export async function stageOn(url: string, database: string, carriedId: string): Promise<Stage> {
  const sessions = new Map<PersonKey, Promise<Speaker>>();
  const [living, record] = await Promise.all([
    demonstrationSpace(database, LIVING),
    demonstrationSpace(database, RECORD),
  ]);
  return {
    url,
    database,
    living,
    record,
    carriedId,
    as(person) {
      const session = sessions.get(person) ?? signedIn(url, person);
      sessions.set(person, session);
      return session;
    },
  };
}
