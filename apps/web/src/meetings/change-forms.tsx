import { PARAGRAPHS } from '@concordat/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, speakerName, useTexts } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AnnouncementFields, announced, announcementOf, whenTyped } from './announcement.js';
import type { Meeting } from './meeting-page.js';
import { CancelMeetingDocument, ChangeMeetingDocument } from './meetings.graphql.js';

interface FormProps {
  readonly meeting: Meeting;
  readonly onDone: () => void;
}

function useChair({ taskGroup }: Meeting): string {
  return speakerName(useSpeaker(taskGroup.space.slug, ['CO_CHAIR', 'SECRETARIAT'], taskGroup.id));
}

/** Announces a meeting anew. */
export function ChangeForm({ meeting, onDone }: FormProps) {
  const [entry, setEntry] = useState(() => announcementOf(meeting));
  const [asked, setAsked] = useState(false);
  const act = useAct(ChangeMeetingDocument);
  const speaker = useChair(meeting);
  const input = () => {
    setAsked(true);
    const said = announced(entry);
    return said && { meetingId: meeting.id, expectedRevision: meeting.revision, ...said };
  };
  return (
    <BindingForm
      act={act}
      title={t('meetings.change')}
      submitLabel={t('meetings.changeReview')}
      confirmLabel={t('meetings.changeConfirm')}
      records={
        <p>{t('meetings.changeRecords', { speaker, title: entry.title.trim(), when: whenTyped(entry) })}</p>
      }
      input={input}
      onDone={onDone}
    >
      <AnnouncementFields
        groupId={meeting.taskGroup.id}
        entry={entry}
        asked={asked}
        problem={act.problem}
        onChange={setEntry}
      />
    </BindingForm>
  );
}

/** Cancels a meeting that was to come. */
export function CancelForm({ meeting, onDone }: FormProps) {
  const act = useAct(CancelMeetingDocument);
  const texts = useTexts({ reason: PARAGRAPHS }, act.problem);
  const speaker = useChair(meeting);
  return (
    <BindingForm
      act={act}
      title={t('meetings.cancel')}
      submitLabel={t('meetings.cancelReview')}
      confirmLabel={t('meetings.cancelConfirm')}
      records={
        <>
          <p>{t('meetings.cancelRecords', { speaker, title: meeting.title })}</p>
          <p>{texts.values.reason}</p>
        </>
      }
      input={() => (texts.check() ? { meetingId: meeting.id, reason: texts.values.reason } : undefined)}
      onDone={onDone}
    >
      <Textarea
        label={t('meetings.reason')}
        description={t('meetings.reasonHint')}
        autosize
        minRows={2}
        {...texts.bind('reason')}
      />
    </BindingForm>
  );
}
