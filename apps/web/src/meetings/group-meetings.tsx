import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { DateText, Opener, PagedList, RecordItem, usePages } from '../components/index.js';
import type { GroupMeetingsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { MeetingStatusMark } from './meeting-marks.js';
import { GroupMeetingsDocument } from './meetings.graphql.js';
import classes from './meetings.module.css';
import { ScheduleForm } from './schedule-form.js';

/** As much of a group as its meetings and actions need to know. */
export interface MeetingGroup {
  readonly id: string;
  readonly title: string;
  readonly mayDo: readonly string[];
  readonly space: { readonly slug: string };
}

const pick = (data: GroupMeetingsQuery) => data.taskGroup?.meetings;

/** The meetings of a group, to come or over, and the form for another. */
export function GroupMeetings({ group }: { readonly group: MeetingGroup }) {
  const [past, setPast] = useState(false);
  const { id } = group;
  const pages = usePages(GroupMeetingsDocument, { id, past }, pick);
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          label={t('meetings.which')}
          value={past ? 'past' : 'coming'}
          data={[
            { value: 'coming', label: t('meetings.coming') },
            { value: 'past', label: t('meetings.past') },
          ]}
          onChange={({ currentTarget: { value } }) => setPast(value === 'past')}
        />
      </div>
      <PagedList
        pages={pages}
        pick={pick}
        label={t(past ? 'meetings.past' : 'meetings.coming')}
        emptyTitle={t(past ? 'meetings.pastEmptyTitle' : 'meetings.comingEmptyTitle')}
        emptyText={t('meetings.emptyText')}
      >
        {(meeting) => (
          <RecordItem
            key={meeting.id}
            title={<Link to={`/spaces/${group.space.slug}/meetings/${meeting.id}`}>{meeting.title}</Link>}
            status={<MeetingStatusMark status={meeting.status} endsAt={meeting.endsAt} />}
            meta={
              <>
                <DateText value={meeting.startsAt} />
                {meeting.place && ` · ${meeting.place}`}
                {meeting.approvedMinutes && ` · ${t('meetings.minutesApproved')}`}
              </>
            }
          />
        )}
      </PagedList>
      {group.mayDo.includes('meeting.schedule') && (
        <Opener label={t('meetings.schedule')}>{() => <ScheduleForm group={group} />}</Opener>
      )}
    </>
  );
}
