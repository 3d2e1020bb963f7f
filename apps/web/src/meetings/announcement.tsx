import { LINE, meetingTimeProblem, textProblem } from '@concordat/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { clockText, dayText, fieldError, instantOf, localTime, timeZones } from '../components/index.js';
import type { MeetingPageQuery } from '../graphql/generated/graphql.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { type AgendaEntry, AgendaFields, agendaOf, emptyEntry } from './agenda-fields.js';
import { GroupChoicesDocument } from './meetings.graphql.js';

type Meeting = NonNullable<MeetingPageQuery['meeting']>;

/** A meeting as it is typed; times are what clocks of the time zone show. */
export interface Announcement {
  readonly title: string;
  readonly starts: string;
  readonly ends: string;
  readonly timeZone: string;
  readonly place: string;
  readonly link: string;
  readonly agenda: readonly AgendaEntry[];
}

/** What to begin with: the meeting as it stands, or an empty one in the reader's time zone. */
export function announcementOf(meeting: Meeting | null): Announcement {
  if (meeting === null) {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { title: '', starts: '', ends: '', timeZone, place: '', link: '', agenda: [emptyEntry()] };
  }
  return {
    title: meeting.title,
    starts: localTime(meeting.startsAt, meeting.timeZone),
    ends: localTime(meeting.endsAt, meeting.timeZone),
    timeZone: meeting.timeZone,
    place: meeting.place ?? '',
    link: meeting.link ?? '',
    agenda: meeting.agenda.map(({ id, title, minutes, lead, draft, decision, consultation }) => ({
      key: id,
      title,
      leadId: lead?.id ?? '',
      minutes: minutes === null || minutes === undefined ? '' : String(minutes),
      about: draft
        ? `draft:${draft.id}`
        : decision
          ? `decision:${decision.id}`
          : consultation
            ? `consultation:${consultation.id}`
            : '',
    })),
  };
}

/** What is wrong, by field; empty when nothing is. */
function problemsIn(entry: Announcement): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  const title = textProblem(entry.title, LINE);
  if (title !== null) problems.title = title;
  const starts = instantOf(entry.starts, entry.timeZone);
  const ends = instantOf(entry.ends, entry.timeZone);
  if (starts === undefined) problems.startsAt = t('meetings.chooseTime');
  if (ends === undefined) problems.endsAt = t('meetings.chooseTime');
  if (starts !== undefined && ends !== undefined) {
    const wrong = meetingTimeProblem(new Date(starts), new Date(ends));
    if (wrong !== null) problems[wrong.field] = wrong.problem;
  }
  if (entry.place.trim() === '' && entry.link.trim() === '') problems.place = t('meetings.sayWhere');
  return problems;
}

/** What is sent, once nothing is wrong with it. */
export function announced(entry: Announcement) {
  const startsAt = instantOf(entry.starts, entry.timeZone);
  const endsAt = instantOf(entry.ends, entry.timeZone);
  if (Object.keys(problemsIn(entry)).length > 0 || startsAt === undefined || endsAt === undefined) {
    return undefined;
  }
  return {
    title: entry.title.trim(),
    startsAt,
    endsAt,
    timeZone: entry.timeZone,
    place: entry.place.trim() || null,
    link: entry.link.trim() || null,
    agenda: agendaOf(entry.agenda),
  };
}

/** When a meeting is as it is typed, in words, in its own zone. */
export function whenTyped({ starts, ends, timeZone }: Announcement): string {
  const from = instantOf(starts, timeZone);
  const to = instantOf(ends, timeZone);
  if (from === undefined || to === undefined) return '';
  return t('meetings.when', {
    day: dayText(from),
    from: clockText(from),
    to: clockText(to),
    zone: timeZone,
  });
}

/** The entries of a meeting's form. */
export function AnnouncementFields(props: {
  readonly groupId: string;
  readonly entry: Announcement;
  readonly asked: boolean;
  readonly problem: Problem | undefined;
  readonly onChange: (entry: Announcement) => void;
}) {
  const { entry, problem } = props;
  const [{ data }] = useQuery({ query: GroupChoicesDocument, variables: { id: props.groupId } });
  const [zones] = useState(() => timeZones(entry.timeZone));
  const wrong = props.asked ? problemsIn(entry) : {};
  const set = (part: Partial<Announcement>) => props.onChange({ ...entry, ...part });
  const error = (field: string) =>
    fieldError(problem, field) ?? (wrong[field] && t('components.fieldProblem', { wrong: wrong[field] }));
  return (
    <>
      <TextInput
        label={t('meetings.title')}
        value={entry.title}
        error={error('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('meetings.starts')}
        value={entry.starts}
        error={error('startsAt')}
        onChange={(event) => set({ starts: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('meetings.ends')}
        value={entry.ends}
        error={error('endsAt')}
        onChange={(event) => set({ ends: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('meetings.timeZone')}
        description={t('meetings.timeZoneHint')}
        data={zones}
        value={entry.timeZone}
        error={error('timeZone')}
        onChange={(event) => set({ timeZone: event.currentTarget.value })}
      />
      <TextInput
        label={t('meetings.place')}
        value={entry.place}
        error={error('place')}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <TextInput
        type="text"
        inputMode="url"
        label={t('meetings.link')}
        description={t('meetings.linkHint')}
        value={entry.link}
        error={error('link')}
        onChange={(event) => set({ link: event.currentTarget.value })}
      />
      <AgendaFields entries={entry.agenda} choices={data} onChange={(agenda) => set({ agenda })} />
    </>
  );
}
