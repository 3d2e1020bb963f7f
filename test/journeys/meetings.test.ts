import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
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
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NAMES = ['secretariat', 'builders', 'greenBuilding', 'suppliers', 'councils', 'sponsor'] as const;
const DAY_MS = 86_400_000;
const HOSTILE = 'Lunch, "free"; back\\slash BEGIN:VALARM';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Record<(typeof NAMES)[number], Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, NAMES);
});

const personId = async (key: PersonKey) => {
  const [row] = await query<{ id: string }>(server.database.url, 'SELECT id FROM person WHERE email = $1', [
    PEOPLE[key].email,
  ]);
  return row?.id ?? '';
};

async function refused(code: string, work: () => ReturnType<typeof mutate>): Promise<string> {
  const answer = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answer)).toBe(code);
  return answer.errors[0]?.message ?? '';
}

function announced(startsAt: Date, title = 'Third meeting') {
  return {
    title,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000).toISOString(),
    timeZone: 'Europe/London',
    place: 'Room 4',
  };
}

interface Meeting {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly agenda: readonly { title: string; draft: { id: string } | null; lead: { name: string } | null }[];
  readonly attendance: readonly {
    kind: string;
    person: { name: string };
    organisation: { name: string } | null;
  }[];
  readonly minutes: { id: string; title: string } | null;
  readonly approvedMinutes: { id: string } | null;
}

async function meeting(id: string, speaker: Speaker = people.builders): Promise<Meeting> {
  const { data } = await ask<{ meeting: Meeting }>(
    speaker,
    `{ meeting(id: "${id}") { id revision status agenda { title draft { id } lead { name } }
       attendance { kind person { name } organisation { name } } minutes { id title } approvedMinutes { id } } }`,
  );
  if (!data) throw new Error(`The meeting ${id} is not there.`);
  return data.meeting;
}

async function schedule(
  startsAt: Date,
  more: Record<string, unknown> = {},
  by = people.builders,
): Promise<string> {
  const input = { taskGroupId: living.compliance.groupId, ...announced(startsAt), ...more };
  const { meeting: made } = payloadOf(
    await mutate<{ meeting: { id: string } }>(by, 'scheduleMeeting', input, 'meeting { id }'),
  );
  return made.id;
}

describe('a meeting', () => {
  it('is called with an agenda, changed, and cancelled with a reason; a member calls none', async () => {
    const startsAt = new Date(Date.now() + 20 * DAY_MS);
    const agenda = [
      {
        title: 'The text',
        leadId: await personId('suppliers'),
        minutes: 30,
        draftId: living.compliance.draftId,
      },
    ];
    const id = await schedule(startsAt, { agenda });
    expect(await meeting(id)).toMatchObject({
      revision: 0,
      agenda: [
        {
          title: 'The text',
          draft: { id: living.compliance.draftId },
          lead: { name: PEOPLE.suppliers.name },
        },
      ],
    });
    const input = { taskGroupId: living.compliance.groupId, ...announced(startsAt) };
    expect(await refused('FORBIDDEN', () => mutate(people.suppliers, 'scheduleMeeting', input))).toMatch(
      /co-chair/u,
    );
    expect(
      await refused('NOT_FOUND', () =>
        mutate(people.builders, 'scheduleMeeting', {
          ...input,
          agenda: [{ title: 'Elsewhere', draftId: living.fabric.draftId }],
        }),
      ),
    ).toMatch(/no such draft/u);
    expect(
      await refused('INVALID', () =>
        mutate(people.builders, 'scheduleMeeting', { ...input, timeZone: 'Europe/Atlantis' }),
      ),
    ).toMatch(/time zone/u);
    const later = { meetingId: id, ...announced(new Date(startsAt.getTime() + DAY_MS)), expectedRevision: 0 };
    payloadOf(await mutate(people.builders, 'changeMeeting', later));
    expect(await refused('CONFLICT', () => mutate(people.greenBuilding, 'changeMeeting', later))).toMatch(
      /meanwhile/u,
    );
    const cancel = { meetingId: id, reason: 'Nothing is ready.' };
    payloadOf(await mutate(people.builders, 'cancelMeeting', cancel));
    expect(await meeting(id)).toMatchObject({ status: 'CANCELLED', revision: 2 });
    expect(await refused('CONFLICT', () => mutate(people.builders, 'changeMeeting', later))).toMatch(
      /cancelled/u,
    );
    expect(outcomeOf(await ask(people.sponsor, `{ meeting(id: "${id}") { id } }`))).toBe('NOT_FOUND');
  });

  it('has its attendance recorded, its minutes begun from it, and approved in a later meeting', async () => {
    const held = await schedule(new Date(Date.now() - 3 * DAY_MS), { agenda: [{ title: 'Tall blocks' }] });
    const entries = [
      { personId: await personId('suppliers'), kind: 'PRESENT' },
      { personId: await personId('councils'), kind: 'APOLOGIES' },
    ];
    payloadOf(await mutate(people.secretariat, 'recordAttendance', { meetingId: held, entries }));
    expect((await meeting(held)).attendance).toEqual([
      {
        kind: 'PRESENT',
        person: { name: PEOPLE.suppliers.name },
        organisation: { name: 'Energy Suppliers Group' },
      },
      {
        kind: 'APOLOGIES',
        person: { name: PEOPLE.councils.name },
        organisation: { name: 'Councils Association' },
      },
    ]);
    payloadOf(await mutate(people.builders, 'beginMinutes', { meetingId: held }));
    const { minutes } = await meeting(held);
    const frozen = payloadOf(
      await mutate<{ version: { id: string; clauses: { heading: string | null; text: string }[] } }>(
        people.builders,
        'freezeDraft',
        { draftId: minutes?.id, summary: 'For approval.' },
        'version { id clauses { heading text } }',
      ),
    );
    const words = frozen.version.clauses.map(({ heading, text }) => heading ?? text);
    expect(words).toEqual(expect.arrayContaining(['Attendance', 'Tall blocks']));
    expect(words.join('\n')).toMatch(/Present: Member, Energy Suppliers Group\./u);
    const approve = { meetingId: held, versionId: frozen.version.id };
    expect(
      await refused('CONFLICT', () =>
        mutate(people.builders, 'approveMinutes', { ...approve, approvedInId: held }),
      ),
    ).toMatch(/later meeting/u);
    const coming = await schedule(new Date(Date.now() + 3 * DAY_MS));
    expect(
      await refused('CONFLICT', () =>
        mutate(people.builders, 'approveMinutes', { ...approve, approvedInId: coming }),
      ),
    ).toMatch(/has not begun/u);
    const next = await schedule(new Date(Date.now() - DAY_MS));
    payloadOf(await mutate(people.builders, 'approveMinutes', { ...approve, approvedInId: next }));
    expect(await meeting(held)).toMatchObject({ approvedMinutes: { id: frozen.version.id } });
  });
});

describe('actions', () => {
  it('wait for their owner, are overdue, are settled by the owner and by no other member', async () => {
    const overdue = 'Bring figures for heat networks in tall blocks';
    expect(await waiting(people.suppliers)).toContainEqual(['ACTION_OVERDUE', overdue]);
    const [action] = await query<{ id: string }>(
      server.database.url,
      'SELECT id FROM group_action WHERE what = $1',
      [overdue],
    );
    const done = { actionId: action?.id, status: 'DONE', note: 'They are in the annex.' };
    expect(await refused('FORBIDDEN', () => mutate(people.councils, 'settleAction', done))).toMatch(
      /somebody else/u,
    );
    expect(
      await refused('INVALID', () =>
        mutate(people.suppliers, 'settleAction', { actionId: action?.id, status: 'DROPPED' }),
      ),
    ).toMatch(/why/u);
    payloadOf(await mutate(people.suppliers, 'settleAction', done));
    expect(await waiting(people.suppliers)).not.toContainEqual(['ACTION_OVERDUE', overdue]);
  });
});

describe('a calendar', () => {
  const make = async (speaker: Speaker): Promise<string> => {
    const made = payloadOf(await mutate<{ address: string }>(speaker, 'makeCalendarFeed', {}, 'address'));
    return new URL(made.address).pathname;
  };
  const read = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  const lines = (text: string) => text.replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
  const eventOf = (text: string, title: string) =>
    lines(text)
      .join('\n')
      .split('BEGIN:VEVENT')
      .find((event) => event.includes(`SUMMARY:${title}`));

  it('has what its person may read: meetings in UTC, due dates; it follows changes, with hostile titles as text', async () => {
    const path = await make(people.greenBuilding);
    const startsAt = new Date('2031-07-14T10:00:00Z');
    const id = await schedule(startsAt, { title: HOSTILE });
    const first = await read(path);
    expect([first.status, first.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const event = eventOf(first.text, 'Lunch');
    expect(event).toContain(`UID:meeting-${id}@`);
    expect(event).toContain('DTSTART:20310714T100000Z');
    expect(event).toContain('SEQUENCE:0');
    expect(event).toContain('(BST\\, Europe/London)');
    expect(lines(first.text).filter((line) => line.startsWith('BEGIN:VALARM'))).toEqual([]);
    expect(eventOf(first.text, 'Due: Write two worked examples for the annex')).toContain(
      'DTSTART;VALUE=DATE:',
    );
    payloadOf(await mutate(people.builders, 'cancelMeeting', { meetingId: id, reason: 'Too far away.' }));
    const cancelled = eventOf((await read(path)).text, 'Lunch');
    expect(cancelled).toContain(`UID:meeting-${id}@`);
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled).toContain('SEQUENCE:1');
  });

  it('holds only what its person may read at the time, and nothing once they are deactivated', async () => {
    const path = await make(people.councils);
    expect(eventOf((await read(path)).text, 'Second meeting')).toContain('DTSTART');
    const [place] = await query<{ id: string }>(
      server.database.url,
      'SELECT id FROM membership WHERE person_id = $1 AND group_id = $2',
      [await personId('councils'), living.compliance.groupId],
    );
    payloadOf(
      await mutate(people.secretariat, 'endMembership', { membershipId: place?.id, reason: 'Moves on.' }),
    );
    expect(eventOf((await read(path)).text, 'Second meeting')).toBeUndefined();
    await query(server.database.url, 'UPDATE person SET deactivated_at = now() WHERE id = $1', [
      await personId('councils'),
    ]);
    expect((await read(path)).status).toBe(404);
  });

  it('is at an address that is stored as its hash, stops when made anew or taken back, and is 404 when unknown', async () => {
    const first = await make(people.suppliers);
    const token = /\/calendar\/(.+)\.ics$/u.exec(first)?.[1] ?? '';
    expect(token).toMatch(/^[\w-]{43}$/u);
    const stored = await query(
      server.database.url,
      `SELECT 1 FROM calendar_feed WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [token],
    );
    expect(stored).toHaveLength(1);
    const second = await make(people.suppliers);
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    payloadOf(await mutate(people.suppliers, 'revokeCalendarFeed', {}, 'revoked'));
    const unknown = await Promise.all([
      read(second),
      read(`/calendar/${'A'.repeat(43)}.ics`),
      read('/calendar/nothing'),
      read('/calendar/..%2f..%2fetc%2fpasswd.ics'),
    ]);
    expect(new Set(unknown.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(unknown[0]?.status).toBe(404);
  });
});
