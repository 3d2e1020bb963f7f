import '../../apps/api/src/app.module.js';
import * as Y from 'yjs';
import { definedActs } from '../../apps/api/src/acts/define-act.js';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { assembleCast, type Cast } from '../support/cast.js';
import { mutate, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { openAndRead } from '../support/raw-socket.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

const UNAUTHENTICATED = 4401;
const FORBIDDEN = 4403;
/** What is promised: no socket outlives its right by more, on any node. */
const PROMISED_MS = 2_000;
/** Features whose acts may say that they keep everybody's access: none of them gives or takes any. */
const GIVE_NO_ACCESS = [
  'decision',
  'objection',
  'correction',
  'dispute',
  'poll',
  'version',
  'response',
  'disposition',
  'reading',
  'meeting',
  'action',
  'comment',
  'definition',
  'evidence',
  'amendment',
  'calendar',
  'notice',
  'recommendation',
  'joinRequest',
];
/** Acts of other features that may say so. */
const ACTS_THAT_GIVE_NONE = ['group.setCoChairRule', 'group.adoptTerms'];
/** Acts of those features that give or take some, and so may not. */
const ACTS_THAT_GIVE = [
  'joinRequest.answer',
  'dispute.assignFacilitator',
  'dispute.nameSides',
  'dispute.resolve',
  'dispute.withdraw',
  'dispute.recordDissent',
];

let cast: Cast;
let draftId: string;
let other: ServerProcess;

/** Asks on the other node, with the session that was begun on the first. */
const there = ({ cookie }: Speaker): Speaker => ({ url: other.url, cookie });

/** An update that no draft holds. */
function somethingNew(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('test').set('said', doc.clientID);
  return Y.encodeStateAsUpdate(doc);
}

beforeAll(async () => {
  cast = await assembleCast();
  draftId = cast.living.compliance.draftId;
  other = await startServerProcess({ env: cast.server.env });
  cast.server.database.beforeDrop(() => other.kill());
});

describe('what stays open is asked about again', () => {
  it('after every act, but those that say that they keep everybody’s access', () => {
    const keeping = [...definedActs().values()].filter(({ keepsAccess }) => keepsAccess);
    expect(keeping.length).toBeGreaterThan(0);
    const others = keeping
      .map(({ action }) => action)
      .filter((action) => !ACTS_THAT_GIVE_NONE.includes(action));
    for (const action of others) {
      expect(GIVE_NO_ACCESS).toContain(action.split('.')[0]);
      expect(ACTS_THAT_GIVE).not.toContain(action);
    }
  });

  it('on another node, within two seconds of signing out', async () => {
    const speaker = await signedIn(cast.server.url, 'suppliers');
    const socket = await openAndRead(there(speaker), draftId);
    const begun = performance.now();
    payloadOf(await mutate(speaker, 'signOut', {}));
    expect(await socket.closed).toBe(UNAUTHENTICATED);
    expect(performance.now() - begun).toBeLessThan(PROMISED_MS);
  });

  it('on another node, after the connection over which nodes tell each other was cut', async () => {
    const speaker = await signedIn(cast.server.url, 'suppliers');
    const socket = await openAndRead(there(speaker), draftId);
    await query(
      cast.server.database.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'concordat signals' AND datname = current_database()`,
    );
    payloadOf(await mutate(speaker, 'signOut', {}));
    expect(await socket.closed).toBe(UNAUTHENTICATED);
    expect(other.output()).not.toContain('failed');
  });

  it('and closed where a membership has ended, left as it is where another has not', async () => {
    const { database } = cast.server;
    const leaving = await openAndRead(there(cast.speakers.objector), draftId);
    const staying = await openAndRead(there(cast.speakers.member), draftId);
    for (const table of ['membership', 'space_role']) {
      await query(
        database.url,
        `UPDATE ${table} SET until = CURRENT_DATE - 2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
        [PEOPLE.builders.email],
      );
    }
    payloadOf(await mutate(await signedIn(cast.server.url, 'sponsor'), 'signOut', {}));
    expect(await leaving.closed).toBe(FORBIDDEN);
    expect(staying.socket.readyState).toBe(staying.socket.OPEN);
    staying.socket.close();
  });

  it('and made a reader where a member is an observer now', async () => {
    const raw = await openAndRead(there(cast.speakers.member), draftId);
    await query(
      cast.server.database.url,
      `UPDATE membership SET role = 'observer' WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
      [PEOPLE.suppliers.email],
    );
    payloadOf(await mutate(await signedIn(cast.server.url, 'sponsor'), 'signOut', {}));
    await until('the refusal', () => {
      // Only what is new can be refused: a reader may bring what everybody has.
      raw.update(somethingNew());
      return raw.refusals.length > 0;
    });
    expect(raw.refusals[0]).toBe('You may read this text, not change it.');
  });
});
