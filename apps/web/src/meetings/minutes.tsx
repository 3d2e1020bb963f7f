import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  BindingForm,
  DateText,
  dayText,
  fieldError,
  HashText,
  Opener,
  speakerName,
  useNow,
} from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import type { Meeting } from './meeting-page.js';
import { ApproveMinutesDocument, BeginMinutesDocument, GroupMeetingsDocument } from './meetings.graphql.js';

/** The minutes of a meeting: not begun, written, frozen, approved. */
export function Minutes({ meeting }: { readonly meeting: Meeting }) {
  const { minutes, approvedMinutes: approved, minutesApprovedIn: where, mayDo } = meeting;
  const base = `/spaces/${meeting.taskGroup.space.slug}`;
  const begun = new Date(meeting.startsAt) <= useNow();
  const latest = minutes?.latestVersion;
  return (
    <>
      {!minutes && !approved && <p>{t('meetings.minutesNone')}</p>}
      {minutes && (
        <p>
          <Link to={`${base}/drafts/${minutes.id}`}>{minutes.title}</Link>
        </p>
      )}
      {approved && (
        <p>
          {t('meetings.minutesApproved')}:{' '}
          <Link to={`${base}/versions/${approved.id}`}>
            {t('groups.termsAdopted', { number: approved.number, title: approved.title })}
          </Link>{' '}
          <HashText value={approved.sha256} short />
          {where && (
            <>
              {' · '}
              <Link to={`${base}/meetings/${where.id}`}>{where.title}</Link>
            </>
          )}
          {meeting.minutesApprovedAt && (
            <>
              {' · '}
              <DateText value={meeting.minutesApprovedAt} dayOnly short />
            </>
          )}
        </p>
      )}
      {!minutes && begun && mayDo.includes('meeting.beginMinutes') && <BeginForm meeting={meeting} />}
      {latest && latest.id !== approved?.id && mayDo.includes('meeting.approveMinutes') && (
        <Opener label={t('meetings.approve')}>
          {(close) => <ApproveForm meeting={meeting} version={latest} onDone={close} />}
        </Opener>
      )}
    </>
  );
}

function useChair({ taskGroup }: Meeting): string {
  return speakerName(useSpeaker(taskGroup.space.slug, ['CO_CHAIR', 'SECRETARIAT'], taskGroup.id));
}

function BeginForm({ meeting }: { readonly meeting: Meeting }) {
  const act = useAct(BeginMinutesDocument);
  const navigate = useNavigate();
  const speaker = useChair(meeting);
  return (
    <BindingForm
      act={act}
      title={t('meetings.begin')}
      submitLabel={t('meetings.begin')}
      confirmLabel={t('meetings.beginConfirm')}
      records={<p>{t('meetings.beginRecords', { speaker, title: meeting.title })}</p>}
      input={() => ({ meetingId: meeting.id })}
      onDone={({ beginMinutes: { meeting: after } }) =>
        navigate(`/spaces/${meeting.taskGroup.space.slug}/drafts/${after.minutes?.id ?? ''}`)
      }
    >
      {null}
    </BindingForm>
  );
}

function ApproveForm(props: {
  readonly meeting: Meeting;
  readonly version: { readonly id: string; readonly number: number };
  readonly onDone: () => void;
}) {
  const { meeting, version } = props;
  const variables = { id: meeting.taskGroup.id };
  const [{ data: over }] = useQuery({
    query: GroupMeetingsDocument,
    variables: { ...variables, past: true },
  });
  const [{ data: next }] = useQuery({
    query: GroupMeetingsDocument,
    variables: { ...variables, past: false },
  });
  const [chosen, setChosen] = useState<string>();
  const act = useAct(ApproveMinutesDocument);
  const speaker = useChair(meeting);
  const now = useNow();
  const later = [
    ...(next?.taskGroup?.meetings.nodes ?? []),
    ...(over?.taskGroup?.meetings.nodes ?? []),
  ].filter(
    ({ startsAt, status }) =>
      status === 'SCHEDULED' && startsAt > meeting.startsAt && new Date(startsAt) <= now,
  );
  const approvedIn = later.find(({ id }) => id === chosen) ?? later[0];
  if (over && next && later.length === 0) return <p>{t('meetings.approveNoMeeting')}</p>;
  return (
    <BindingForm
      act={act}
      title={t('meetings.approve')}
      submitLabel={t('meetings.approveReview')}
      confirmLabel={t('meetings.approveConfirm')}
      records={
        <p>
          {t('meetings.approveRecords', {
            speaker,
            number: version.number,
            title: meeting.title,
            approvedIn: approvedIn?.title ?? '',
          })}
        </p>
      }
      input={() =>
        approvedIn && { meetingId: meeting.id, versionId: version.id, approvedInId: approvedIn.id }
      }
      onDone={props.onDone}
    >
      <NativeSelect
        label={t('meetings.approvedIn')}
        value={approvedIn?.id ?? ''}
        error={fieldError(act.problem, 'approvedInId')}
        data={later.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${dayText(startsAt, true)}: ${title}`,
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
