import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  BindingForm,
  EmptyState,
  Opener,
  PersonName,
  RecordItem,
  RecordList,
  StatusMark,
  speakerName,
  useNow,
} from '../components/index.js';
import type { AttendanceKind } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import type { Meeting } from './meeting-page.js';
import { GroupChoicesDocument, RecordAttendanceDocument } from './meetings.graphql.js';

const APOLOGIES: readonly AttendanceKind[] = ['APOLOGIES'];
const KINDS: readonly AttendanceKind[] = ['PRESENT', ...APOLOGIES];

/** Who was at a meeting, for whom, and who sent apologies. */
export function Attendance({ meeting }: { readonly meeting: Meeting }) {
  const begun = new Date(meeting.startsAt) <= useNow();
  return (
    <>
      {meeting.attendance.length === 0 ? (
        <EmptyState title={t('meetings.attendanceEmptyTitle')}>
          <p>{t('meetings.attendanceEmptyText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('meetings.attendance')}>
          {meeting.attendance.map(({ id, kind, person, organisation }) => (
            <RecordItem
              key={id}
              title={<PersonName person={person} organisation={organisation} />}
              status={
                <StatusMark shape={kind === 'PRESENT' ? 'circle' : 'dash'} tone="neutral">
                  {t(`words.attendance_${kind}`)}
                </StatusMark>
              }
            />
          ))}
        </RecordList>
      )}
      {meeting.mayDo.includes('meeting.recordAttendance') && (
        <Opener label={t(begun ? 'meetings.recordAttendance' : 'meetings.recordApologies')}>
          {(close) => <AttendanceForm meeting={meeting} begun={begun} onDone={close} />}
        </Opener>
      )}
    </>
  );
}

function AttendanceForm(props: {
  readonly meeting: Meeting;
  /** Nobody can be there before it has. */
  readonly begun: boolean;
  readonly onDone: () => void;
}) {
  const { meeting, begun } = props;
  const { taskGroup: group } = meeting;
  const [{ data }] = useQuery({ query: GroupChoicesDocument, variables: { id: group.id } });
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const act = useAct(RecordAttendanceDocument);
  const speaker = speakerName(useSpeaker(group.space.slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  const people = new Map([
    ...(data?.taskGroup?.memberships.nodes ?? []).map(({ person }) => [person.id, person.name] as const),
    ...meeting.attendance.map(({ person }) => [person.id, person.name] as const),
  ]);
  const kindOf = (id: string) =>
    changed[id] ?? meeting.attendance.find(({ person }) => person.id === id)?.kind ?? '';
  const entries = [...people.keys()].flatMap((personId) => {
    const kind = KINDS.find((each) => each === kindOf(personId));
    const before = meeting.attendance.find(({ person }) => person.id === personId);
    return kind ? [{ personId, kind, organisationId: before?.organisation?.id ?? null }] : [];
  });
  const count = (kind: AttendanceKind) => entries.filter((each) => each.kind === kind).length;
  return (
    <BindingForm
      act={act}
      title={t(begun ? 'meetings.recordAttendance' : 'meetings.recordApologies')}
      submitLabel={t('meetings.attendanceReview')}
      confirmLabel={t('meetings.attendanceConfirm')}
      records={
        <p>
          {t('meetings.attendanceRecords', {
            speaker,
            title: meeting.title,
            present: count('PRESENT'),
            apologies: count('APOLOGIES'),
          })}
        </p>
      }
      input={() => ({ meetingId: meeting.id, entries })}
      onDone={props.onDone}
    >
      {[...people].map(([id, name]) => (
        <NativeSelect
          key={id}
          label={name}
          value={kindOf(id)}
          data={[
            { value: '', label: t('meetings.attendanceNone') },
            ...(begun ? KINDS : APOLOGIES).map((kind) => ({
              value: kind,
              label: t(`words.attendance_${kind}`),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => setChanged((before) => ({ ...before, [id]: value }))}
        />
      ))}
    </BindingForm>
  );
}
