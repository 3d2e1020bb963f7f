import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import {
  DEMONSTRATION_PASSWORD,
  type DemonstrationServer,
  startDemonstrationServer,
} from '../support/demonstration-database.js';
import { graphql } from '../support/http.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { exportOf } from '../support/verified.js';

const ACCOUNT = 'account { status deactivatedAt person { name } }';
const SIGN_IN = 'mutation In($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';

let server: DemonstrationServer;
let secretary: Speaker;
let member: Speaker;
let memberId: string;

const idOf = async (email: string) => {
  const [row] = await query<{ id: string }>(server.database.url, 'SELECT id FROM person WHERE email = $1', [
    email,
  ]);
  return row?.id ?? '';
};

/** How many acts of the space the export opens to somebody. */
const opened = async (speaker: Speaker) =>
  (await exportOf(speaker, LIVING)).split('\n').filter((line) => line.includes('"payload":{')).length;

/** What somebody is told who tries to sign in. */
const attempt = async (email: string, password: string) => {
  const { errors } = await graphql(server.url, SIGN_IN, { input: { email, password } });
  return errors.map(({ message, extensions }) => [extensions?.code, message]);
};

beforeAll(async () => {
  server = await startDemonstrationServer();
  [secretary, member] = await Promise.all([
    signedIn(server.url, 'secretariat'),
    signedIn(server.url, 'councils'),
  ]);
  memberId = await idOf(PEOPLE.councils.email);
});

describe('a profile', () => {
  const PROFILE = 'viewer { person { name } addressedAs timeZone language }';

  it('is in London and in English until its person says otherwise', async () => {
    const { data } = await ask(member, `{ ${PROFILE} }`);
    expect(data?.viewer).toEqual({
      person: { name: PEOPLE.councils.name },
      addressedAs: null,
      timeZone: 'Europe/London',
      language: 'EN',
    });
  });

  it('is changed by its person, and acts before keep the name of then', async () => {
    const input = { name: 'Ceri Morgan', addressedAs: 'Dr Morgan', timeZone: 'europe/paris', language: 'CY' };
    const { viewer } = payloadOf(await mutate<{ viewer: object }>(member, 'updateProfile', input, PROFILE));
    expect(viewer).toEqual({
      person: { name: 'Ceri Morgan' },
      addressedAs: 'Dr Morgan',
      timeZone: 'Europe/Paris',
      language: 'CY',
    });
    const { data } = await ask<{ acts: { nodes: { sentence: string }[] } }>(
      secretary,
      `query Acts($personId: ID) { acts(spaceSlug: "${LIVING}", filter: { personId: $personId }) { nodes { sentence } } }`,
      { personId: memberId },
    );
    expect(data?.acts.nodes[0]?.sentence).toContain(PEOPLE.councils.name);
  });

  it.each([
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['name', { name: ' ' }],
    ['addressedAs', { addressedAs: 'x'.repeat(201) }],
  ])('is refused with something else as %s', async (field, wrong) => {
    const right = { name: 'Ceri Morgan', addressedAs: null, timeZone: 'UTC', language: 'EN' };
    const answer = await unchangedBy(server.database.url, () =>
      mutate(member, 'updateProfile', { ...right, ...wrong }),
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID', field });
  });
});

describe('an account that is closed', () => {
  const REASON = 'They have left the association.';

  it('is not one’s own, nor the last one of the secretariat', async () => {
    const input = { personId: await idOf(PEOPLE.secretariat.email), reason: REASON };
    const answer = await unchangedBy(server.database.url, () => mutate(secretary, 'deactivatePerson', input));
    expect(outcomeOf(answer)).toBe('CONFLICT');
    expect(answer.errors[0]?.message).toMatch(/your own account/u);
  });

  it('gives nothing on any door from that moment, in any session', async () => {
    const elsewhere = await signedIn(server.url, 'councils');
    const closed = payloadOf(
      await mutate<{ account: object }>(
        secretary,
        'deactivatePerson',
        { personId: memberId, reason: REASON },
        ACCOUNT,
      ),
    );
    expect(closed.account).toMatchObject({ status: 'DEACTIVATED', person: { name: 'Ceri Morgan' } });
    for (const session of [member, elsewhere]) {
      expect((await ask(session, '{ viewer { id } }')).data).toEqual({ viewer: null });
      const groups = await ask(session, `{ acts(spaceSlug: "${LIVING}") { nodes { id } } }`);
      expect(outcomeOf(groups)).toBe('NOT_FOUND');
      expect(await opened(session)).toBe(await opened(publicAt(server.url)));
    }
  });

  it('cannot be signed in to, and nobody can tell that from a wrong password', async () => {
    const right = await attempt(PEOPLE.councils.email, DEMONSTRATION_PASSWORD);
    expect(right).toEqual(await attempt(PEOPLE.councils.email, 'not the password'));
    expect(right).toEqual(await attempt('nobody@nowhere.example', 'not the password'));
  });

  it('keeps its memberships in the record', async () => {
    const { data } = await ask<{ account: { status: string } }>(
      secretary,
      'query A($id: ID!) { account(personId: $id) { status person { affiliations { organisation { name } } } } }',
      { id: memberId },
    );
    expect(data?.account).toEqual({
      status: 'DEACTIVATED',
      person: { affiliations: [{ organisation: { name: 'Councils Association' } }] },
    });
  });

  it('is told of by letter, and is not closed twice', async () => {
    const letters = await query<{ kind: string }>(
      server.database.url,
      `SELECT letter.kind FROM letter JOIN act ON act.id = letter.act_id WHERE act.kind = 'person.deactivate'`,
    );
    expect(letters).toEqual([{ kind: 'accountDeactivated' }]);
    const again = await unchangedBy(server.database.url, () =>
      mutate(secretary, 'deactivatePerson', { personId: memberId, reason: REASON }),
    );
    expect(again.errors[0]?.message).toMatch(/account is deactivated/u);
  });

  it('opens again, with its roles, and its sessions stay ended', async () => {
    const opened = payloadOf(
      await mutate<{ account: object }>(
        secretary,
        'reactivatePerson',
        { personId: memberId, reason: 'Back.' },
        ACCOUNT,
      ),
    );
    expect(opened.account).toMatchObject({ status: 'ACTIVE', deactivatedAt: null });
    expect((await ask(member, '{ viewer { id } }')).data).toEqual({ viewer: null });
    const anew = await signedIn(server.url, 'councils');
    expect(outcomeOf(await ask(anew, `{ acts(spaceSlug: "${LIVING}") { nodes { id } } }`))).toBe('OK');
    expect(await attempt(PEOPLE.councils.email, DEMONSTRATION_PASSWORD)).toEqual([]);
  });

  it('is nobody’s business but its person’s and the secretariat’s', async () => {
    const other = await signedIn(server.url, 'sponsor');
    const asked = (speaker: Speaker, id: string) =>
      ask(speaker, 'query A($id: ID!) { account(personId: $id) { email } }', { id });
    expect(outcomeOf(await asked(other, memberId))).toBe('NOT_FOUND');
    expect(outcomeOf(await asked(secretary, 'nobody'))).toBe('NOT_FOUND');
    expect((await asked(other, await idOf(PEOPLE.sponsor.email))).data).toEqual({
      account: { email: PEOPLE.sponsor.email },
    });
  });
});
