import { useState } from 'react';
import { useNavigate } from 'react-router';
import { BindingForm, speakerName } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AnnouncementFields, announced, announcementOf, whenTyped } from './announcement.js';
import type { MeetingGroup } from './group-meetings.js';
import { ScheduleMeetingDocument } from './meetings.graphql.js';

/** Calls a meeting, then goes to its page. */
export function ScheduleForm({ group }: { readonly group: MeetingGroup }) {
  const { slug } = group.space;
  const [entry, setEntry] = useState(() => announcementOf(null));
  const [asked, setAsked] = useState(false);
  const act = useAct(ScheduleMeetingDocument);
  const speaker = speakerName(useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  const navigate = useNavigate();
  const input = () => {
    setAsked(true);
    const said = announced(entry);
    return said && { taskGroupId: group.id, ...said };
  };
  return (
    <BindingForm
      act={act}
      title={t('meetings.schedule')}
      submitLabel={t('meetings.scheduleReview')}
      confirmLabel={t('meetings.scheduleConfirm')}
      records={
        <p>
          {t('meetings.scheduleRecords', {
            speaker,
            title: entry.title.trim(),
            group: group.title,
            when: whenTyped(entry),
          })}
        </p>
      }
      input={input}
      onDone={(data) => navigate(`/spaces/${slug}/meetings/${data.scheduleMeeting.meeting.id}`)}
    >
      <AnnouncementFields
        groupId={group.id}
        entry={entry}
        asked={asked}
        problem={act.problem}
        onChange={setEntry}
      />
    </BindingForm>
  );
}
