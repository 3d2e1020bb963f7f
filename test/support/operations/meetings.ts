import {
  calendarPath,
  hashOfCalendarToken,
  newCalendarToken,
} from '../../../apps/api/src/meetings/calendar-token.js';
import { mutate, payloadOf } from '../people.js';
import type { Stage } from '../stage.js';
import { query } from '../stored.js';
import { type About, feature, INSTALLATION, inGroup, LATER, type Rows, situation } from './operation.js';

const IN_GROUP = inGroup('compliance');
const MEETING = inGroup('compliance', { meeting: 'scheduled' });
const DAY_MS = 86_400_000;
/** Secrets of calendars: of a member, and of somebody who was deactivated after making theirs. */
const CALENDAR = newCalendarToken();
const CALENDAR_BEFORE = newCalendarToken();

interface Made {
  /** The meeting that was held, with minutes that wait to be approved. */
  readonly heldId: string;
  readonly minutesVersionId: string;
  readonly comingId: string;
  /** Held yesterday, with nothing written of it yet. */
  readonly laterId: string;
  readonly actionId: string;
  readonly people: Readonly<Record<string, string>>;
}

const FOUND = `
  SELECT (SELECT id FROM meeting WHERE space_id = $1 AND minutes_draft_id IS NOT NULL) AS "heldId",
         (SELECT version.id FROM draft_version version JOIN meeting ON meeting.minutes_draft_id = version.draft_id
            WHERE meeting.space_id = $1) AS "minutesVersionId",
         (SELECT id FROM meeting WHERE space_id = $1 AND starts_at > now() ORDER BY starts_at LIMIT 1) AS "comingId",
         (SELECT id FROM group_action WHERE space_id = $1 AND status = 'open' ORDER BY due_date LIMIT 1) AS "actionId"`;

function announced(startsAt: Date) {
  return {
    title: 'Annex of worked examples',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 7_200_000).toISOString(),
    timeZone: 'Europe/London',
    place: 'Room 4',
  };
}

async function prepare(stage: Stage): Promise<Made> {
  const { database, living } = stage;
  const secretary = await stage.as('secretariat');
  const input = { taskGroupId: living.compliance.groupId, ...announced(new Date(Date.now() - DAY_MS)) };
  const later = payloadOf(
    await mutate<{ meeting: { id: string } }>(secretary, 'scheduleMeeting', input, 'meeting { id }'),
  );
  const [found] = await query<Omit<Made, 'laterId' | 'people'>>(database, FOUND, [living.spaceId]);
  if (found === undefined) throw new Error('The demonstration has no meetings.');
  const people = await query<{ email: string; id: string }>(database, 'SELECT email, id FROM person');
  return {
    ...found,
    laterId: later.meeting.id,
    people: Object.fromEntries(people.map(({ email, id }) => [email, id])),
  };
}

function withCalendar(token: string): string {
  const hash = hashOfCalendarToken(token).toString('hex');
  return `INSERT INTO calendar_feed (person_id, token_hash, made_at) VALUES ($1, '\\x${hash}', now())`;
}

/** Something that stands on the agenda of a meeting. */
function onAgenda(meetingId: string, column: string, id: string | null): Rows {
  return {
    table: 'agenda_item',
    where: `meeting_id = '${meetingId}'`,
    set: { [column]: id === null ? 'NULL' : `'${id}'` },
  };
}

const through = (about: About) => ({ action: 'meeting.read' as const, about });

export const meetings = feature<Made>({
  prepare,
  operations: (
    { living: { fabric, compliance, asked } },
    { heldId, minutesVersionId, comingId, laterId, actionId, people },
  ) => {
    const agenda = [
      { title: 'The text', leadId: people['cochair@builders.example'], draftId: compliance.draftId },
    ];
    const ownerId = people['member@suppliers.example'];
    return {
      mutations: {
        scheduleMeeting: {
          by: 'builders',
          input: {
            taskGroupId: compliance.groupId,
            ...announced(new Date(LATER)),
            link: 'https://meet.example/annex',
            agenda,
          },
          about: IN_GROUP,
        },
        changeMeeting: {
          by: 'builders',
          input: { meetingId: comingId, ...announced(new Date(LATER)), agenda },
          about: MEETING,
        },
        recordAttendance: {
          by: 'builders',
          input: { meetingId: heldId, entries: [{ personId: ownerId, kind: 'PRESENT' }] },
          about: MEETING,
        },
        beginMinutes: { by: 'builders', input: { meetingId: laterId }, about: MEETING },
        approveMinutes: {
          by: 'builders',
          input: { meetingId: heldId, versionId: minutesVersionId, approvedInId: laterId },
          about: MEETING,
        },
        assignAction: {
          by: 'builders',
          input: {
            taskGroupId: compliance.groupId,
            what: 'Draw the annex up',
            ownerId,
            dueDate: LATER.slice(0, 10),
            meetingId: heldId,
          },
          about: IN_GROUP,
        },
        changeAction: {
          by: 'builders',
          input: { actionId, what: 'Draw two annexes up', ownerId, dueDate: LATER.slice(0, 10) },
          about: IN_GROUP,
        },
        settleAction: {
          by: 'builders',
          input: { actionId, status: 'DONE', note: 'It is there.' },
          about: IN_GROUP,
          rules: { member: 'FORBIDDEN' },
        },
        cancelMeeting: {
          by: 'builders',
          input: { meetingId: comingId, reason: 'Nothing is ready.' },
          about: MEETING,
        },
        makeCalendarFeed: { by: 'builders', input: {}, about: INSTALLATION },
        revokeCalendarFeed: {
          by: 'builders',
          input: {},
          about: INSTALLATION,
          rules: (part) => (part === 'member' ? undefined : 'CONFLICT'),
        },
      },
      queries: {
        meeting: { query: `meeting(id: "${heldId}") { title }`, about: MEETING },
      },
      fields: {
        'TaskGroup.meetings': {
          query: `taskGroup(id: "${compliance.groupId}") { meetings(past: true) { totalCount nodes { title } } }`,
          at: 'taskGroup.meetings',
          about: IN_GROUP,
          entries: [MEETING, MEETING],
          otherwise: 'empty',
          through: { action: 'group.read', about: IN_GROUP },
        },
        'TaskGroup.actions': {
          query: `taskGroup(id: "${compliance.groupId}") { actions { totalCount nodes { what } } }`,
          at: 'taskGroup.actions',
          about: IN_GROUP,
          entries: [IN_GROUP, IN_GROUP, IN_GROUP],
          otherwise: 'empty',
          through: { action: 'group.read', about: IN_GROUP },
        },
        'Meeting.taskGroup': {
          query: `meeting(id: "${heldId}") { taskGroup { title } }`,
          at: 'meeting.taskGroup',
          about: IN_GROUP,
          through: through(MEETING),
        },
        'Meeting.minutes': {
          query: `meeting(id: "${heldId}") { minutes { title } }`,
          at: 'meeting.minutes',
          about: IN_GROUP,
          through: through(MEETING),
        },
        'Meeting.approvedMinutes': {
          query: `meeting(id: "${heldId}") { approvedMinutes { title } }`,
          at: 'meeting.approvedMinutes',
          about: inGroup('compliance', { version: 'internal' }),
          through: through(MEETING),
          first: {
            table: 'meeting',
            where: `id = '${heldId}'`,
            set: { minutes_version_id: `'${minutesVersionId}'` },
          },
        },
        'GroupAction.taskGroup': {
          query: `meeting(id: "${heldId}") { actions { nodes { taskGroup { title } } } }`,
          at: 'meeting.actions.nodes.0.taskGroup',
          about: IN_GROUP,
          through: through(MEETING),
        },
        'AgendaItem.draft': {
          query: `meeting(id: "${heldId}") { agenda { draft { title } } }`,
          at: 'meeting.agenda.1.draft',
          about: IN_GROUP,
          through: through(MEETING),
        },
        'AgendaItem.decision': {
          query: `meeting(id: "${heldId}") { agenda { decision { id } } }`,
          at: 'meeting.agenda.0.decision',
          about: inGroup('fabric', { decision: 'open' }),
          through: through(MEETING),
          first: onAgenda(heldId, 'decision_id', fabric.decisionId),
        },
        'AgendaItem.consultation': {
          query: `meeting(id: "${heldId}") { agenda { consultation { id } } }`,
          at: 'meeting.agenda.0.consultation',
          about: inGroup('fabric', { consultation: 'open_to_all' }),
          through: through(MEETING),
          first: onAgenda(heldId, 'consultation_id', asked.consultationId),
        },
      },
      routes: {
        'GET /calendar/:file': {
          path: calendarPath(CALENDAR),
          about: { ...INSTALLATION, owner: 'member' },
          holder: 'member',
        },
        'GET /calendar/:file (of somebody deactivated)': {
          path: calendarPath(CALENDAR_BEFORE),
          about: { ...INSTALLATION, owner: 'deactivated' },
          holder: 'deactivated',
        },
        'GET /calendar/:file (of nobody)': {
          path: calendarPath('A'.repeat(43)),
          about: INSTALLATION,
        },
      },
      owned: [
        { part: 'member', sql: withCalendar(CALENDAR) },
        { part: 'deactivated', sql: withCalendar(CALENDAR_BEFORE) },
      ],
      offers: {
        'Meeting.mayDo': {
          query: `meeting(id: "${comingId}") { mayDo }`,
          at: 'meeting.mayDo',
          about: MEETING,
        },
      },
      situations: [
        situation({
          name: 'while the meetings are cancelled',
          states: { meeting: 'cancelled' },
          rows: { table: 'meeting', where: 'space_id = $1', set: { status: `'cancelled'` } },
        }),
      ],
    };
  },
});
