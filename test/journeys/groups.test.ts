import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { waiting } from '../support/loop-reads.js';
import {
  ask,
  mutate,
  outcomeOf,
  type PersonKey,
  payloadOf,
  type Speaker,
  signedInAll,
} from '../support/people.js';
import { query, storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = ['secretariat', 'builders', 'greenBuilding', 'councils', 'nature', 'energyObserver'] as const;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<(typeof NAMES)[number], Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
});

async function idOf(sql: string, ...values: readonly unknown[]): Promise<string> {
  const [row] = await query<{ id: string }>(server.database.url, sql, values);
  if (row === undefined) throw new Error(`Nothing is there: ${sql}`);
  return row.id;
}

const personId = (key: PersonKey) => idOf('SELECT id FROM person WHERE email = $1', PEOPLE[key].email);
const organisationId = (slug: string) => idOf('SELECT id FROM organisation WHERE slug = $1', slug);
const placeOf = async (key: PersonKey, groupId = living.compliance.groupId) =>
  idOf('SELECT id FROM membership WHERE person_id = $1 AND group_id = $2', await personId(key), groupId);

/** Refused with this code, and no row of any table is another one. @returns the reason */
async function refused(code: string, work: () => ReturnType<typeof mutate>): Promise<string> {
  const answer = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answer)).toBe(code);
  return answer.errors[0]?.message ?? '';
}

interface Group {
  readonly coChairsWanted: number;
  readonly status: string;
  readonly silenceIsConsent: boolean;
  readonly quorumPercent: number;
  readonly adoptedTerms: { readonly version: { readonly number: number; readonly title: string } } | null;
  readonly memberships: {
    readonly nodes: readonly { readonly role: string; readonly person: { name: string } }[];
  };
  readonly finalReport: string | null;
  readonly concludedVersion: { readonly id: string } | null;
}

async function group(speaker: Speaker, id: string): Promise<Group> {
  const answer = await ask<{ taskGroup: Group }>(
    speaker,
    `{ taskGroup(id: "${id}") { coChairsWanted status silenceIsConsent quorumPercent finalReport concludedVersion { id }
       adoptedTerms { version { number title } }
       memberships(past: false) { nodes { role person { name } } } } }`,
  );
  expect(outcomeOf(answer)).toBe('OK');
  return (answer.data as { taskGroup: Group }).taskGroup;
}

/** Letters that wait to be sent or were sent, and notices, about something, by kind. */
async function told(key: PersonKey): Promise<string[]> {
  const rows = await query<{ kind: string }>(
    server.database.url,
    `SELECT act.kind FROM notice JOIN act ON act.id = notice.act_id
     WHERE notice.person_id = $1 ORDER BY notice.created_at DESC LIMIT 1`,
    [await personId(key)],
  );
  return rows.map(({ kind }) => kind);
}

describe('co-chairs', () => {
  it('a second one of the same sector is refused in words, a third too; switching the rule off needs a reason', async () => {
    const { groupId } = living.compliance;
    const green = await placeOf('greenBuilding');
    payloadOf(
      await mutate(people.secretariat, 'endMembership', { membershipId: green, reason: 'Moves on.' }),
    );
    expect((await group(people.secretariat, groupId)).coChairsWanted).toBe(1);
    expect(await told('greenBuilding')).toEqual(['group.endMembership']);
    const nature = await placeOf('nature');
    payloadOf(
      await mutate(people.secretariat, 'changeMembership', { membershipId: nature, role: 'CO_CHAIR' }),
    );
    expect((await group(people.secretariat, groupId)).coChairsWanted).toBe(0);
    const councils = { membershipId: await placeOf('councils'), role: 'CO_CHAIR' };
    expect(await refused('CONFLICT', () => mutate(people.secretariat, 'changeMembership', councils))).toMatch(
      /has its 2 co-chairs/u,
    );
    const builders = await placeOf('builders');
    payloadOf(await mutate(people.secretariat, 'endMembership', { membershipId: builders, reason: 'Rest.' }));
    const appoint = {
      taskGroupId: groupId,
      personId: await personId('greenBuilding'),
      organisationId: await organisationId('green-building-forum'),
      role: 'CO_CHAIR',
    };
    expect(await refused('CONFLICT', () => mutate(people.secretariat, 'appointMember', appoint))).toMatch(
      /Nature Trust is a co-chair from Environment and civil society already.*another sector/u,
    );
    expect(
      await refused('FORBIDDEN', () =>
        mutate(people.nature, 'setCoChairRule', {
          taskGroupId: groupId,
          fromTwoSectors: false,
          reason: 'No.',
        }),
      ),
    ).toMatch(/secretariat/u);
    const off = { taskGroupId: groupId, fromTwoSectors: false, reason: 'Nobody else is free this year.' };
    payloadOf(await mutate(people.secretariat, 'setCoChairRule', off));
    payloadOf(await mutate(people.secretariat, 'appointMember', appoint));
    expect(await told('greenBuilding')).toEqual(['group.appoint']);
  });

  it('the last one does not go without somebody who follows', async () => {
    const { groupId } = living.fabric;
    const green = await placeOf('greenBuilding', groupId);
    payloadOf(
      await mutate(people.secretariat, 'endMembership', { membershipId: green, reason: 'Moves on.' }),
    );
    const last = { membershipId: await placeOf('builders', groupId), reason: 'Moves on too.' };
    expect(await refused('CONFLICT', () => mutate(people.secretariat, 'endMembership', last))).toMatch(
      /last co-chair.*who follows/u,
    );
    const followed = { ...last, followedById: await placeOf('councils', groupId) };
    payloadOf(await mutate(people.secretariat, 'endMembership', followed));
    const { memberships } = await group(people.secretariat, groupId);
    expect(
      memberships.nodes.filter(({ role }) => role === 'CO_CHAIR').map(({ person }) => person.name),
    ).toEqual([PEOPLE.councils.name]);
    expect(outcomeOf(await ask(people.builders, `{ draft(id: "${living.fabric.draftId}") { id } }`))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('requests to join', () => {
  const asked = async () =>
    idOf(`SELECT id FROM join_request WHERE group_id = $1 AND status = 'open'`, living.allowable.groupId);

  it('wait for a co-chair, who answers; then the person is a member and told so', async () => {
    expect(await waiting(people.builders)).toContainEqual(['JOIN_REQUEST', 'Allowable solutions']);
    expect(await waiting(people.councils)).not.toContainEqual(['JOIN_REQUEST', 'Allowable solutions']);
    const answer = {
      joinRequestId: await asked(),
      accept: true,
      reasons: 'The register needs the department.',
    };
    expect(await refused('NOT_FOUND', () => mutate(people.councils, 'answerJoinRequest', answer))).toMatch(
      /./u,
    );
    payloadOf(await mutate(people.builders, 'answerJoinRequest', answer));
    expect(
      await refused('CONFLICT', () => mutate(people.greenBuilding, 'answerJoinRequest', answer)),
    ).toMatch(/accepted/u);
    const { memberships } = await group(people.builders, living.allowable.groupId);
    expect(memberships.nodes).toContainEqual({
      role: 'MEMBER',
      person: { name: PEOPLE.energyObserver.name },
    });
    expect(await told('energyObserver')).toEqual(['joinRequest.answer']);
  });

  it('are made only for an organisation that one speaks for, once, and can be withdrawn', async () => {
    const ask1 = async (slug: string) => ({
      taskGroupId: living.compliance.groupId,
      organisationId: await organisationId(slug),
      reasons: 'We would like to help.',
    });
    const other = await ask1('nature-trust');
    expect(await refused('FORBIDDEN', () => mutate(people.energyObserver, 'requestToJoin', other))).toMatch(
      /do not speak for/u,
    );
    const own = await ask1('energy-department');
    const made = payloadOf(
      await mutate<{ joinRequest: { id: string } }>(
        people.energyObserver,
        'requestToJoin',
        own,
        'joinRequest { id }',
      ),
    );
    expect(await refused('CONFLICT', () => mutate(people.energyObserver, 'requestToJoin', own))).toMatch(
      /asked already/u,
    );
    const withdraw = { joinRequestId: made.joinRequest.id };
    expect(
      await refused('FORBIDDEN', () => mutate(people.secretariat, 'withdrawJoinRequest', withdraw)),
    ).toMatch(/whoever made it/u);
    payloadOf(await mutate(people.energyObserver, 'withdrawJoinRequest', withdraw));
    expect(await waiting(people.nature)).not.toContainEqual(['JOIN_REQUEST', 'Carbon compliance']);
  });

  it('are made for whatever body one is tied to at that time, whichever one’s role is held for', async () => {
    const input = {
      taskGroupId: living.compliance.groupId,
      organisationId: await organisationId('nature-trust'),
      reasons: 'The trust lends me a desk.',
    };
    const tie = { personId: await personId('energyObserver'), organisationId: input.organisationId };
    payloadOf(
      await mutate(people.secretariat, 'recordAffiliation', { ...tie, kind: 'EMPLOYED', from: '2026-01-01' }),
    );
    const ask1 = () =>
      mutate<{ joinRequest: { id: string } }>(
        people.energyObserver,
        'requestToJoin',
        input,
        'joinRequest { id organisation { slug } }',
      );
    const made = payloadOf(await ask1());
    expect(made).toMatchObject({ joinRequest: { organisation: { slug: 'nature-trust' } } });
    payloadOf(
      await mutate(people.energyObserver, 'withdrawJoinRequest', { joinRequestId: made.joinRequest.id }),
    );
    const affiliationId = await idOf(
      'SELECT id FROM affiliation WHERE person_id = $1 AND organisation_id = $2',
      tie.personId,
      tie.organisationId,
    );
    payloadOf(await mutate(people.secretariat, 'endAffiliation', { affiliationId }));
    expect(await refused('FORBIDDEN', ask1)).toMatch(/do not speak for/u);
  });
});

it('terms of reference are adopted at a frozen version; silence is what was stated at the adoption', async () => {
  const { groupId } = living.allowable;
  const adopted = await group(people.secretariat, groupId);
  expect(adopted).toMatchObject({
    silenceIsConsent: false,
    quorumPercent: 50,
    adoptedTerms: { version: { number: 1, title: 'Terms of reference: Allowable solutions' } },
  });
  const versionId = await idOf(
    `SELECT version.id FROM draft_version version JOIN draft ON draft.id = version.draft_id
     WHERE draft.group_id = $1 AND draft.purpose = 'terms_of_reference'`,
    groupId,
  );
  const same = { versionId, silenceIsConsent: false };
  expect(await refused('CONFLICT', () => mutate(people.secretariat, 'adoptTerms', same))).toMatch(/already/u);
  const text = { versionId: living.allowable.versionId, silenceIsConsent: false };
  expect(await refused('INVALID', () => mutate(people.secretariat, 'adoptTerms', text))).toMatch(
    /terms of reference/u,
  );
  const other = { versionId, silenceIsConsent: true, quorumPercent: 60 };
  payloadOf(await mutate(people.secretariat, 'adoptTerms', other));
  expect(await group(people.secretariat, groupId)).toMatchObject({
    silenceIsConsent: true,
    quorumPercent: 60,
  });
});

describe('closing', () => {
  const report = 'The group has said what it was to say.';

  it('waits for open rounds and decisions', async () => {
    const input = { taskGroupId: living.fabric.groupId, finalReport: report };
    expect(await refused('CONFLICT', () => mutate(people.secretariat, 'closeTaskGroup', input))).toMatch(
      /is open.*first|open round/u,
    );
  });

  it('ends places, turns open sockets into readers, keeps the record readable and lets nothing be changed', async () => {
    const { groupId, draftId, versionId } = living.allowable;
    const client = openDraft(server.url, draftId, people.councils.cookie);
    await inSync(client);
    const input = { taskGroupId: groupId, finalReport: report, concludedVersionId: versionId };
    payloadOf(await mutate(people.secretariat, 'closeTaskGroup', input));
    expect(await group(people.councils, groupId)).toMatchObject({
      status: 'CLOSED',
      finalReport: report,
      concludedVersion: { id: versionId },
    });
    const mayEdit = async () =>
      (await ask<{ draft: { mayDo: string[] } }>(people.councils, `{ draft(id: "${draftId}") { mayDo } }`))
        .data?.draft.mayDo;
    expect(await mayEdit()).toEqual([]);
    const paragraph = wordsOf(client, await firstClauseOf(versionId));
    let written = 0;
    const writing = setInterval(() => {
      written += 1;
      paragraph.insert(0, `late ${written} `);
    }, 50);
    await until(() => client.closed.length > 0, 'the socket of somebody who writes on is closed');
    clearInterval(writing);
    const stored = (await storedDraft(server.database.url, draftId)).getXmlFragment('default').toString();
    expect(stored).not.toContain(`late ${written} `);
    expect(await told('councils')).toEqual(['group.close']);
    const late = [
      ['createDraft', { taskGroupId: groupId, title: 'Too late' }],
      ['scheduleMeeting', { ...MEETING, taskGroupId: groupId }],
      ['setCoChairRule', { taskGroupId: groupId, fromTwoSectors: false, reason: 'Too late.' }],
      ['closeTaskGroup', { taskGroupId: groupId, finalReport: 'Again.' }],
    ] as const;
    for (const [mutation, given] of late) {
      expect([
        mutation,
        await refused('CONFLICT', () => mutate(people.secretariat, mutation, given)),
      ]).toEqual([mutation, expect.stringMatching(/The group is closed/u)]);
    }
  });

  it('is told of the record: its framework group closed with a final report and a version', async () => {
    const record = await demonstrationSpace(server.database.url, RECORD);
    const closed = await group(people.nature, record.allowable.groupId);
    expect(closed).toMatchObject({ status: 'CLOSED', concludedVersion: { id: record.allowable.versionId } });
    expect(closed.finalReport).toMatch(/5 July 2011/u);
    expect(outcomeOf(await ask(people.nature, `{ draft(id: "${record.allowable.draftId}") { id } }`))).toBe(
      'OK',
    );
  });
});

const MEETING = {
  title: 'Too late',
  startsAt: '2030-01-10T10:00:00Z',
  endsAt: '2030-01-10T12:00:00Z',
  timeZone: 'Europe/London',
  place: 'Room 4',
};

async function firstClauseOf(versionId: string): Promise<string> {
  const answer = await ask<{ draftVersion: { clauses: { id: string; kind: string }[] } }>(
    people.secretariat,
    `{ draftVersion(id: "${versionId}") { clauses { id kind } } }`,
  );
  const clause = answer.data?.draftVersion.clauses.find(({ kind }) => kind === 'clause');
  if (clause === undefined) throw new Error('The version has no clause.');
  return clause.id;
}
