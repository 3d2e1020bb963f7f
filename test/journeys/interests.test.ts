import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { organisationId, personId } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const WHO = ['nature', 'builders', 'respondent', 'energyObserver', 'facilitator'] as const;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<(typeof WHO)[number], Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, WHO);
});

describe('a declared interest', () => {
  const inGroup = async (speaker: Speaker) => {
    const answer = await ask<{ taskGroup: { interests: { what: string; mayWithdraw: boolean }[] } }>(
      speaker,
      `query G($id: ID!) { taskGroup(id: $id) { interests { what mayWithdraw person { name } organisation { slug } } } }`,
      { id: living.fabric.groupId },
    );
    return answer.data?.taskGroup.interests;
  };

  it('of a person is seen in the group by whoever facilitates it, and withdrawn by the person', async () => {
    const own = { what: 'I own shares in a maker of heat pumps.', since: '2020-01-01' };
    const declared = payloadOf<{ interest: { id: string } }>(
      await mutate(people.nature, 'declareInterest', own, 'interest { id }'),
    );
    expect(await inGroup(people.facilitator)).toEqual([
      {
        what: expect.stringContaining('pressure tests'),
        mayWithdraw: false,
        person: null,
        organisation: { slug: 'home-builders-association' },
      },
      { what: own.what, mayWithdraw: false, person: { name: 'Member, Nature Trust' }, organisation: null },
    ]);
    const interestId = declared.interest.id;
    expect(outcomeOf(await mutate(people.respondent, 'withdrawInterest', { interestId }))).toBe('NOT_FOUND');
    expect(outcomeOf(await mutate(people.builders, 'withdrawInterest', { interestId }))).not.toBe('OK');
    payloadOf(await mutate(people.nature, 'withdrawInterest', { interestId }));
    expect((await inGroup(people.facilitator))?.map(({ what }) => what)).not.toContain(own.what);
    const kept = await ask<{ person: { interests: { withdrawnAt: string | null }[] } }>(
      people.builders,
      'query P($id: ID!) { person(id: $id) { interests { what withdrawnAt } } }',
      { id: await personId(server.database.url, 'member@nature.example') },
    );
    expect(kept.data?.person.interests).toMatchObject([{ what: own.what, withdrawnAt: expect.any(String) }]);
  });

  it('of an organisation is declared by who represents it, where they take part', async () => {
    const input = {
      organisationId: await organisationId(server.database.url, 'nature-trust'),
      what: 'It owns woods.',
      since: '2020-01-01',
      taskGroupId: living.fabric.groupId,
    };
    const outcomes = await unchangedBy(server.database.url, async () => [
      outcomeOf(await mutate(people.builders, 'declareInterest', input)),
      outcomeOf(await mutate(people.respondent, 'declareInterest', { ...input, organisationId: null })),
      outcomeOf(await mutate(people.nature, 'declareInterest', { ...input, until: '2019-01-01' })),
    ]);
    expect(outcomes).toEqual(['FORBIDDEN', 'NOT_FOUND', 'INVALID']);
    payloadOf(await mutate(people.nature, 'declareInterest', input));
    expect((await inGroup(people.energyObserver))?.map(({ what }) => what)).toContain('It owns woods.');
    const elsewhere = await ask<{ taskGroup: { interests: { what: string }[] } }>(
      people.energyObserver,
      'query G($id: ID!) { taskGroup(id: $id) { interests { what } } }',
      { id: living.compliance.groupId },
    );
    expect(elsewhere.data?.taskGroup.interests.map(({ what }) => what)).not.toContain('It owns woods.');
  });
});
