import { QUORUM_PERCENT } from '@concordat/domain';
import { adoptTerms } from '../../groups/acts/adopt-terms.js';
import { requestToJoin } from '../../groups/acts/request-to-join.js';
import { assignAction } from '../../meetings/acts/assign-action.js';
import { beginMinutes } from '../../meetings/acts/begin-minutes.js';
import { recordAttendance } from '../../meetings/acts/record-attendance.js';
import { remindOfAction } from '../../meetings/acts/remind-of-action.js';
import { scheduleMeeting } from '../../meetings/acts/schedule-meeting.js';
import { settleAction } from '../../meetings/acts/settle-action.js';
import type { PersonKey } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { clause, document, section } from '../texts/writing.js';
import type { On } from './living-slug.js';

/** A group writes its terms of reference; the secretariat adopts them. */
export async function playTerms(
  perform: Performer,
  scenes: Scenes,
  on: On,
  group: { readonly key: string; readonly id: string; readonly title: string; readonly from: number },
): Promise<void> {
  const { key, id, title, from } = group;
  perform.at(on(from + 2));
  const draftId = await scenes.draft(
    `${key}:terms`,
    id,
    `Terms of reference: ${title}`,
    'terms_of_reference',
  );
  perform.at(on(from + 4));
  const text = document(
    `Terms of reference: ${title}`,
    section(
      `${key}-tor-task`,
      'Task',
      clause(
        `${key}-tor-what`,
        `The group writes the text on ${title.toLowerCase()} and recommends it to government.`,
      ),
      clause(`${key}-tor-end`, 'It reports within the year, and closes with a final report.'),
    ),
    section(
      `${key}-tor-people`,
      'Who sits in it',
      clause(
        `${key}-tor-chairs`,
        'Two co-chairs from two different sectors, and one seat for each organisation.',
      ),
      clause(
        `${key}-tor-observers`,
        'Government observes at arm’s length: it reads everything and writes nothing.',
      ),
    ),
    section(
      `${key}-tor-decides`,
      'How it decides',
      clause(`${key}-tor-consent`, 'By consent: what nobody objects to is carried. Silence is not consent.'),
    ),
  );
  const versionId = await scenes.version(`${key}:terms:v1`, draftId, text, 'As agreed in the first meeting.');
  perform.at(on(from + 5));
  const adoption = { versionId, silenceIsConsent: false, quorumPercent: QUORUM_PERCENT };
  await perform.by('secretariat', scenes.key(`${key}:terms:adopted`), adoptTerms, adoption);
}

/** The group for carbon compliance has met, wrote its minutes, meets again, and has things to do. */
export async function playMeetings(
  perform: Performer,
  scenes: Scenes,
  on: On,
  group: { readonly id: string; readonly draftId: string },
): Promise<void> {
  const person = (key: PersonKey) => perform.personId(key);
  const item = (title: string, leadId: string | null, minutes: number, draftId: string | null = null) => ({
    title,
    leadId,
    minutes,
    draftId,
    decisionId: null,
    consultationId: null,
  });
  const meeting = async (key: string, title: string, day: number, agenda: ReturnType<typeof item>[]) =>
    (
      await perform.by('secretariat', scenes.key(`meeting:${key}`), scheduleMeeting, {
        taskGroupId: group.id,
        title,
        startsAt: on(day, 10),
        endsAt: on(day, 12),
        timeZone: 'Europe/London',
        place: 'Meeting room 2, Shared Space Secretariat',
        link: 'https://meet.hub.example/carbon-compliance',
        agenda,
      })
    ).meetingId;
  perform.at(on(-40));
  const first = await meeting('first', 'First meeting: what a limit must do', -21, [
    item('Welcome, and who speaks for whom', await person('builders'), 10),
    item('The first whole text', await person('greenBuilding'), 60, group.draftId),
    item('What is needed for tall blocks', await person('suppliers'), 40),
  ]);
  perform.at(on(-21, 13));
  const here: readonly PersonKey[] = ['builders', 'greenBuilding', 'standards', 'suppliers', 'nature'];
  await perform.by('secretariat', scenes.key('meeting:first:attendance'), recordAttendance, {
    meetingId: first,
    entries: [
      ...(await Promise.all(
        here.map(async (key) => ({
          personId: await person(key),
          organisationId: null,
          kind: 'present' as const,
        })),
      )),
      { personId: await person('councils'), organisationId: null, kind: 'apologies' },
    ],
  });
  const action = async (key: string, what: string, owner: PersonKey, day: number) =>
    (
      await perform.by('builders', scenes.key(`action:${key}`), assignAction, {
        taskGroupId: group.id,
        what,
        ownerId: await person(owner),
        dueDate: on(day).toISOString().slice(0, 10),
        meetingId: first,
      })
    ).actionId;
  const overdue = await action('heat', 'Bring figures for heat networks in tall blocks', 'suppliers', -5);
  await action('examples', 'Write two worked examples for the annex', 'greenBuilding', 12);
  const done = await action('councils', 'Ask three councils what their inspectors can check', 'councils', -8);
  const { draftId } = await perform.by('builders', scenes.key('meeting:first:minutes'), beginMinutes, {
    meetingId: first,
  });
  perform.at(on(-18));
  const minutes = document(
    'Minutes of First meeting: what a limit must do',
    section(
      'cc-minutes-there',
      'Attendance',
      clause('cc-minutes-present', 'Five organisations were there; the Councils Association sent apologies.'),
    ),
    section(
      'cc-minutes-text',
      'The first whole text',
      clause('cc-minutes-agreed', 'The group works on with the text as it stands, clause by clause.'),
      clause('cc-minutes-tall', 'For tall blocks it waits for figures on heat networks.'),
    ),
  );
  await scenes.version('meeting:first:minutes:v1', draftId, minutes, 'For approval in the second meeting.');
  perform.at(on(-9));
  const said = {
    actionId: done,
    status: 'done',
    note: 'All three can check a sample, none can check every home.',
  } as const;
  await perform.by('councils', scenes.key('action:councils:done'), settleAction, said);
  perform.at(on(-4, 7));
  if (!(await perform.isThere('action_reminder WHERE action_id = $1', overdue)))
    await perform.bySystem(remindOfAction, { actionId: overdue });
  perform.at(on(-4));
  await meeting('second', 'Second meeting: limits for tall blocks', 9, [
    item('Minutes of the first meeting', await person('greenBuilding'), 10),
    item('Figures for heat networks', await person('suppliers'), 40),
    item('The text, clause by clause', await person('builders'), 70, group.draftId),
  ]);
}

/** A department asks to join a group; nobody has answered yet. */
export async function playJoinRequest(
  perform: Performer,
  scenes: Scenes,
  on: On,
  taskGroupId: string,
): Promise<void> {
  perform.at(on(-2));
  await perform.by('energyObserver', scenes.key('join:energy'), requestToJoin, {
    taskGroupId,
    organisationId: await perform.organisationId('energy-department'),
    reasons:
      'The department keeps the register of carbon prices that the rules lean on. We ask to sit in the group while the register is designed.',
  });
}
