import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError } from '../../components/index.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { AcceptAmendmentDocument, RejectAmendmentDocument } from './amendments.graphql.js';
import type { ShownAmendment } from './change-entry.js';
import { placeOf } from './words.js';

interface Settling {
  readonly amendment: ShownAmendment;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Accepts an amendment as it is, or in other words. */
export function AcceptForm({ amendment, onDone, onCancel }: Settling) {
  const { id, revision, number, changes, parent } = amendment;
  const act = useAct(AcceptAmendmentDocument);
  const [why, setWhy] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const worded = changes.filter(({ kind }) => kind !== 'REMOVE');
  const other = worded.filter(
    ({ targetId, proposedText }) => (texts[targetId] ?? proposedText) !== proposedText,
  );
  const missing = (targetId: string) => texts[targetId]?.trim() === '';
  return (
    <BindingForm
      act={act}
      title={t('amendments.acceptTitle', { number })}
      submitLabel={other.length > 0 ? t('amendments.acceptWithChanges') : t('amendments.accept')}
      confirmLabel={other.length > 0 ? t('amendments.acceptWithChanges') : t('amendments.accept')}
      records={
        parent
          ? t('amendments.acceptRecordsTo', { number, other: parent.number })
          : t('amendments.acceptRecords', { number, name: amendment.proposedBy.name })
      }
      input={() =>
        worded.some(({ targetId }) => missing(targetId))
          ? undefined
          : {
              amendmentId: id,
              expectedRevision: revision,
              why: why.trim() || null,
              texts: other.map(({ targetId }) => ({ clauseId: targetId, text: texts[targetId] ?? '' })),
            }
      }
      onDone={onDone}
      onCancel={onCancel}
      cancelLabel={t('amendments.cancel')}
    >
      {worded.map(({ targetId, number: place, proposedText }) => (
        <Textarea
          key={targetId}
          label={t('amendments.acceptText', { place: placeOf(place) })}
          description={t('amendments.acceptTextHint')}
          autosize
          minRows={2}
          value={texts[targetId] ?? proposedText}
          onChange={({ currentTarget: { value } }) => setTexts((all) => ({ ...all, [targetId]: value }))}
          error={missing(targetId) && t('amendments.textMissing')}
        />
      ))}
      <Textarea
        label={t('amendments.acceptWhy')}
        autosize
        minRows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={fieldError(act.problem, 'why')}
      />
    </BindingForm>
  );
}

/** Rejects an amendment, and says why. */
export function RejectForm({ amendment, onDone, onCancel }: Settling) {
  const { id, revision, number } = amendment;
  const act = useAct(RejectAmendmentDocument);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <BindingForm
      act={act}
      title={t('amendments.rejectTitle', { number })}
      submitLabel={t('amendments.reject')}
      confirmLabel={t('amendments.reject')}
      records={t('amendments.rejectRecords', { number })}
      input={() => {
        setTried(true);
        return why.trim() === ''
          ? undefined
          : { amendmentId: id, expectedRevision: revision, why: why.trim() };
      }}
      onDone={onDone}
      onCancel={onCancel}
      cancelLabel={t('amendments.cancel')}
    >
      <Textarea
        label={t('amendments.rejectWhy')}
        autosize
        minRows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={
          (tried && why.trim() === '' && t('amendments.rejectWhyMissing')) || fieldError(act.problem, 'why')
        }
        withAsterisk
      />
    </BindingForm>
  );
}
