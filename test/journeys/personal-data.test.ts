import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ownData } from '../support/own-data.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker, signedInAll } from '../support/people.js';
import { personId as personIdOf, query } from '../support/stored.js';

const NAME = 'Zephyrine Quillfeather';
const { email } = PEOPLE.builders;
const OWN_WORDS = 'My own street floods every winter.';
const REQUEST = 'account { status erasureRequest { status answer } }';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let secretary: Speaker;
let builder: Speaker;
let personId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  ({ secretariat: secretary, builders: builder } = await signedInAll(server.url, [
    'secretariat',
    'builders',
  ]));
  personId = await personIdOf(server.database.url, email);
  const profile = { name: NAME, addressedAs: 'Zeph', timeZone: 'Europe/Paris', language: 'EN' };
  payloadOf(await mutate(builder, 'updateProfile', profile));
  payloadOf(
    await mutate(builder, 'submitResponse', {
      roundId: living.asked.roundId,
      answers: [{ questionId: living.asked.questionId, text: OWN_WORDS }],
      comments: [],
    }),
  );
});

describe('what is kept about a person', () => {
  it('is given to that person, all of it, and nobody else’s', async () => {
    const { status, type, text } = await ownData(builder);
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    const { format, person, sections } = JSON.parse(text) as {
      format: string;
      person: string;
      sections: Record<string, Record<string, unknown>[]>;
    };
    expect([format, person]).toEqual(['concordat.personal-data/1', personId]);
    expect(sections.profile).toEqual([
      expect.objectContaining({ name: NAME, addressedAs: 'Zeph', email, timeZone: 'Europe/Paris' }),
    ]);
    expect(sections.responses).toEqual([
      expect.objectContaining({ answers: [{ questionId: living.asked.questionId, text: OWN_WORDS }] }),
    ]);
    for (const section of [
      'affiliations',
      'memberships',
      'sessions',
      'positions',
      'draftsWrittenIn',
      'acts',
    ]) {
      expect([section, sections[section]?.length]).not.toEqual([section, 0]);
    }
    const others = Object.values(PEOPLE).filter((each) => each.email !== email);
    expect(others.filter((each) => text.includes(each.email))).toEqual([]);
    expect(text).not.toMatch(/argon2|tokenHash|token_hash/u);
  });

  it('is given to nobody who is not signed in', async () => {
    const { status, text } = await ownData(publicAt(server.url));
    expect(status).toBe(404);
    expect(text).toMatch(/NOT_FOUND/u);
  });
});

describe('a request for erasure', () => {
  it('waits for the secretariat, once, and is told to them', async () => {
    const asked = payloadOf(
      await mutate<object>(builder, 'requestErasure', { reason: `I, ${NAME}, move on.` }, REQUEST),
    );
    expect(asked).toEqual({
      account: { status: 'ACTIVE', erasureRequest: { status: 'WAITING', answer: null } },
    });
    expect(outcomeOf(await mutate(builder, 'requestErasure', {}))).toBe('CONFLICT');
    const { data } = await ask<{ erasureRequests: { nodes: object[] } }>(
      secretary,
      '{ erasureRequests { totalCount nodes { status person { id } } } }',
    );
    expect(data?.erasureRequests).toEqual({
      totalCount: 1,
      nodes: [{ status: 'WAITING', person: { id: personId } }],
    });
    expect(outcomeOf(await ask(builder, '{ erasureRequests { totalCount } }'))).toBe('NOT_FOUND');
    const told = await query<{ email: string }>(
      server.database.url,
      `SELECT person.email FROM notice JOIN act ON act.id = notice.act_id JOIN person ON person.id = notice.person_id
       WHERE act.kind = 'person.requestErasure'`,
    );
    expect(told).toEqual([{ email: PEOPLE.secretariat.email }]);
  });

  it('is declined with a reason, or withdrawn, and can be made again', async () => {
    const no = payloadOf(
      await mutate<object>(secretary, 'declineErasure', { personId, reason: 'Not yet.' }, REQUEST),
    );
    expect(no).toEqual({
      account: { status: 'ACTIVE', erasureRequest: { status: 'DECLINED', answer: 'Not yet.' } },
    });
    expect(outcomeOf(await mutate(builder, 'withdrawErasureRequest', {}))).toBe('CONFLICT');
    payloadOf(await mutate(builder, 'requestErasure', {}));
    payloadOf(await mutate(builder, 'withdrawErasureRequest', {}));
    payloadOf(await mutate(builder, 'requestErasure', {}));
  });
});
