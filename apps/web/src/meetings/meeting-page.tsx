import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  EmptyState,
  Loaded,
  Opener,
  Openers,
  Page,
  PageTitle,
  ParticipantsOnly,
  RecordList,
  Remark,
  Section,
} from '../components/index.js';
import type { MeetingPageQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ActionForm } from './action-form.js';
import { ActionItem } from './action-item.js';
import { Attendance } from './attendance.js';
import { CancelForm, ChangeForm } from './change-forms.js';
import { MeetingStatusMark } from './meeting-marks.js';
import { MeetingPageDocument } from './meetings.graphql.js';
import classes from './meetings.module.css';
import { Minutes } from './minutes.js';

export type Meeting = NonNullable<MeetingPageQuery['meeting']>;

/** A meeting: when and where, its agenda, who was there, its minutes, what was undertaken. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const space = useSpace();
  const [result, retry] = useQuery({ query: MeetingPageDocument, variables: { id } });
  const title = result.data?.meeting?.title;
  return (
    <Page>
      <PageTitle title={title ?? t('meetings.meeting')} above={title ? t('meetings.meeting') : undefined} />
      <ParticipantsOnly slug={space.slug}>
        <Loaded
          result={result}
          pick={(data) => (data.meeting?.taskGroup.space.slug === space.slug ? data.meeting : null)}
          onRetry={() => retry({ requestPolicy: 'network-only' })}
        >
          {(meeting) => <MeetingParts meeting={meeting} />}
        </Loaded>
      </ParticipantsOnly>
    </Page>
  );
}

function MeetingParts({ meeting }: { readonly meeting: Meeting }) {
  const { taskGroup: group, mayDo } = meeting;
  const base = `/spaces/${group.space.slug}`;
  return (
    <>
      <p>
        <MeetingStatusMark status={meeting.status} endsAt={meeting.endsAt} /> ·{' '}
        <Link to={`${base}/groups/${group.id}`}>{group.title}</Link>
      </p>
      {meeting.cancelReason && (
        <Remark>
          <p>{t('meetings.cancelledBecause', { reason: meeting.cancelReason })}</p>
        </Remark>
      )}
      <dl className={classes.facts}>
        <dt>{t('meetings.starts')}</dt>
        <dd>
          <DateText value={meeting.startsAt} />
        </dd>
        <dt>{t('meetings.ends')}</dt>
        <dd>
          <DateText value={meeting.endsAt} relative={false} />
        </dd>
        <dt>{t('meetings.timeZone')}</dt>
        <dd>{meeting.timeZone}</dd>
        {meeting.place && (
          <>
            <dt>{t('meetings.place')}</dt>
            <dd>{meeting.place}</dd>
          </>
        )}
        {meeting.link && (
          <>
            <dt>{t('meetings.link')}</dt>
            <dd>
              <a href={meeting.link} rel="noreferrer">
                {meeting.link}
              </a>
            </dd>
          </>
        )}
      </dl>
      {(mayDo.includes('meeting.change') || mayDo.includes('meeting.cancel')) && (
        <Openers>
          {mayDo.includes('meeting.change') && (
            <Opener label={t('meetings.change')}>
              {(close) => <ChangeForm meeting={meeting} onDone={close} />}
            </Opener>
          )}
          {mayDo.includes('meeting.cancel') && (
            <Opener label={t('meetings.cancel')}>
              {(close) => <CancelForm meeting={meeting} onDone={close} />}
            </Opener>
          )}
        </Openers>
      )}
      <Section title={t('meetings.agenda')}>
        <Agenda meeting={meeting} base={base} />
      </Section>
      <Section title={t('meetings.attendance')}>
        <Attendance meeting={meeting} />
      </Section>
      <Section title={t('meetings.minutes')}>
        <Minutes meeting={meeting} />
      </Section>
      <Section title={t('meetings.actions')}>
        {meeting.actions.nodes.length === 0 ? (
          <EmptyState title={t('meetings.actionsEmptyTitle')}>
            <p>{t('meetings.actionsEmptyText')}</p>
          </EmptyState>
        ) : (
          <RecordList label={t('meetings.actions')}>
            {meeting.actions.nodes.map((action) => (
              <ActionItem key={action.id} action={action} group={group} />
            ))}
          </RecordList>
        )}
        {mayDo.includes('action.assign') && (
          <Opener label={t('meetings.assign')}>
            {(close) => <ActionForm group={group} meetingId={meeting.id} onDone={close} />}
          </Opener>
        )}
      </Section>
    </>
  );
}

function Agenda({ meeting, base }: { readonly meeting: Meeting; readonly base: string }) {
  if (meeting.agenda.length === 0) {
    return (
      <EmptyState title={t('meetings.agendaEmptyTitle')}>
        <p>{t('meetings.agendaEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className={classes.agenda}>
      {meeting.agenda.map(({ id, title, lead, minutes, draft, decision, consultation }) => (
        <li key={id}>
          {title}
          <span className={classes.meta}>
            {[lead?.name, minutes && t('meetings.minutesPlanned', { n: minutes })]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {draft && <Link to={`${base}/drafts/${draft.id}`}>{draft.title}</Link>}
          {decision && <Link to={`${base}/decisions/${decision.id}`}>{decision.question}</Link>}
          {consultation && <Link to={`${base}/consultations/${consultation.id}`}>{consultation.title}</Link>}
        </li>
      ))}
    </ol>
  );
}
