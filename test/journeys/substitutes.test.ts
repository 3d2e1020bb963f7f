import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { lettersOf, letterTo } from '../support/letters.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { me } from '../support/self.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<'secretariat' | 'suppliers' | 'builders' | 'alternate', Speaker>;

describe('a substitute', () => {
  const today = () => new Date().toISOString().slice(0, 10);
  let place: { id: string; member: string };

  const name = (speaker: Speaker, input: Record<string, unknown>) =>
    mutate<{ taskGroup: { substitutions: { id: string }[] } }>(
      speaker,
      'nameSubstitute',
      input,
      'taskGroup { substitutions { id } }',
    );
  /** How the member's place is shown on the list of the group's people. */
  const shown = async () => {
    const answer = await ask<{
      taskGroup: {
        memberships: { nodes: { id: string; speaksAs: string | null }[] };
        substitutions: { inForce: boolean; member: { name: string }; substitute: { name: string } }[];
      };
    }>(
      people.secretariat,
      `query G($id: ID!) { taskGroup(id: $id) { memberships { nodes { id speaksAs } }
         substitutions { inForce member { name } substitute { name } } } }`,
      { id: living.compliance.groupId },
    );
    const group = answer.data?.taskGroup;
    return {
      speaksAs: group?.memberships.nodes.find(({ id }) => id === place.id)?.speaksAs,
      substitutions: group?.substitutions,
    };
  };

  beforeAll(async () => {
    server = await startDemonstrationServer();
    living = await demonstrationSpace(server.database.url, LIVING);
    people = await signedInAll(server.url, ['secretariat', 'suppliers', 'builders', 'alternate']);
    const [row] = await query<{ id: string; person_id: string }>(
      server.database.url,
      `SELECT membership.id, person_id FROM membership JOIN person ON person.id = person_id
       WHERE group_id = $1 AND email = 'member@suppliers.example'`,
      [living.compliance.groupId],
    );
    place = { id: row?.id ?? '', member: row?.person_id ?? '' };
  });

  it('is named by who represents the organisation, and by nobody else in the group', async () => {
    const input = {
      membershipId: place.id,
      substituteId: (await me(people.alternate)).id,
      from: today(),
      until: '2999-01-31',
    };
    const { url } = server.database;
    expect(await unchangedBy(url, async () => outcomeOf(await name(people.builders, input)))).toBe(
      'FORBIDDEN',
    );
    expect(await unchangedBy(url, async () => outcomeOf(await name(people.alternate, input)))).toBe(
      'NOT_FOUND',
    );
    expect(await shown()).toEqual({ speaksAs: 'MEMBER', substitutions: [] });
    payloadOf(await name(people.suppliers, input));
    expect(await shown()).toEqual({
      speaksAs: null,
      substitutions: [
        {
          inForce: true,
          member: { name: 'Member, Energy Suppliers Group' },
          substitute: { name: 'Alternate, Councils Association' },
        },
      ],
    });
    const again = await name(people.suppliers, input);
    expect(outcomeOf(again)).toBe('CONFLICT');
    const twice = await name(people.suppliers, {
      ...input,
      substituteId: (await me(people.builders)).id,
      from: '2999-03-01',
      until: '2999-03-02',
    });
    expect(twice.errors).toMatchObject([{ message: /cannot speak twice/u }]);
    const substitute = await letterTo(server, PEOPLE.alternate.email, 'substitution.standsIn');
    expect(substitute.subject).toBe('You are to speak for Energy Suppliers Group in “Carbon compliance”');
    expect(substitute.text).toContain(`Your first day is ${today()}, your last day 2999-01-31.`);
    expect(substitute.path).toBe(`/spaces/${LIVING}/groups/${living.compliance.groupId}`);
    const member = await letterTo(server, PEOPLE.suppliers.email, 'substitution.isReplaced');
    expect(member.subject).toContain(PEOPLE.alternate.name);
  });

  it('speaks for the organisation while the member looks on, and the position says in whose place', async () => {
    const opened = await mutate<{ decision: { id: string } }>(
      people.builders,
      'openDecision',
      { versionId: living.compliance.versionId, question: 'Do we agree?', rule: 'CONSENT' },
      'decision { id }',
    );
    const decisionId = payloadOf(opened).decision.id;
    const position = async (speaker: Speaker) => ({
      decisionId,
      versionSha256: await read(speaker, living.compliance.versionId),
      answer: 'AGREE',
    });
    expect(outcomeOf(await mutate(people.suppliers, 'takePosition', await position(people.suppliers)))).toBe(
      'FORBIDDEN',
    );
    const taken = await mutate(
      people.alternate,
      'takePosition',
      await position(people.alternate),
      'position { spokeAs person { name } inPlaceOf { name } organisation { slug } } act { sentence }',
    );
    expect(payloadOf(taken)).toMatchObject({
      position: {
        spokeAs: 'SUBSTITUTE',
        person: { name: 'Alternate, Councils Association' },
        inPlaceOf: { name: 'Member, Energy Suppliers Group' },
        organisation: { slug: 'energy-suppliers-group' },
      },
      act: { sentence: expect.stringContaining('(for Energy Suppliers Group)') },
    });
  });

  it('is nobody in the group once it is ended, and the member speaks again', async () => {
    const [row] = await query<{ id: string }>(
      server.database.url,
      'SELECT id FROM substitution WHERE membership_id = $1',
      [place.id],
    );
    payloadOf(await mutate(people.suppliers, 'endSubstitution', { substitutionId: row?.id }));
    expect(await shown()).toEqual({ speaksAs: 'MEMBER', substitutions: [] });
    expect((await me(people.alternate)).roles).toEqual([]);
    expect((await me(people.suppliers)).roles).toContain('MEMBER');
    const substitute = await letterTo(server, PEOPLE.alternate.email, 'substitution.standsInNoMore');
    expect(substitute.text).toContain(`in place of ${PEOPLE.suppliers.name}`);
    const member = await letterTo(server, PEOPLE.suppliers.email, 'substitution.speaksAgain');
    expect(member.text).toContain(`${PEOPLE.alternate.name} no longer speaks in your place`);
  });

  it('named for a time to come is told by letter, and sees nothing of the group before it', async () => {
    const { id } = await me(people.alternate);
    const days = { from: '2998-02-01', until: '2998-02-28' };
    payloadOf(await name(people.suppliers, { membershipId: place.id, substituteId: id, ...days }));
    expect((await shown()).speaksAs).toBe('MEMBER');
    expect((await me(people.alternate)).roles).toEqual([]);
    const group = await ask(people.alternate, `{ taskGroup(id: "${living.compliance.groupId}") { id } }`);
    expect(outcomeOf(group)).toBe('NOT_FOUND');
    await until('the letter', async () =>
      (await lettersOf(server)).some(
        ({ kind, text }) => kind === 'substitution.standsIn' && text.includes(days.from),
      ),
    );
    const overlapping = { from: '2998-02-28', until: '2998-03-01' };
    const again = await name(people.suppliers, { membershipId: place.id, substituteId: id, ...overlapping });
    expect(again.errors).toMatchObject([{ message: /in that time already/u }]);
  });
});
