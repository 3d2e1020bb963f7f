import { LINE, PARAGRAPHS, type TextLimits, textProblem } from '@concordat/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { BindingForm, fieldError, speakerName } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { COUNTING, type Counting, CountingFields, isGiven } from './counting.js';
import { GroupRecords } from './group-records.js';
import { CreateTaskGroupDocument } from './groups.graphql.js';

const EMPTY = { title: '', purpose: '', termsOfReference: '' };
const LIMITS: Readonly<Record<keyof typeof EMPTY, TextLimits>> = {
  title: LINE,
  purpose: PARAGRAPHS,
  termsOfReference: PARAGRAPHS,
};
const FIELDS = ['title', 'purpose', 'termsOfReference'] as const;

/** The secretariat sets up a task group with its terms of reference, then goes to it. */
export function CreateGroupForm({ spaceSlug }: { readonly spaceSlug: string }) {
  const [texts, setTexts] = useState(EMPTY);
  const [counting, setCounting] = useState<Counting>(COUNTING);
  const [asked, setAsked] = useState(false);
  const act = useAct(CreateTaskGroupDocument);
  const speaker = useSpeaker(spaceSlug, ['SECRETARIAT']);
  const navigate = useNavigate();

  const input = () => {
    setAsked(true);
    const wrong =
      !isGiven(counting) || FIELDS.some((field) => textProblem(texts[field], LIMITS[field]) !== null);
    return wrong ? undefined : { spaceSlug, ...counting, ...texts };
  };
  const bind = (field: keyof typeof EMPTY) => {
    const wrong = textProblem(texts[field], LIMITS[field]);
    return {
      required: true,
      withAsterisk: false,
      value: texts[field],
      error:
        fieldError(act.problem, field) ??
        (asked && wrong ? t('components.fieldProblem', { wrong }) : undefined),
      onChange: (event: { currentTarget: { value: string } }) => {
        const { value } = event.currentTarget;
        setTexts((before) => ({ ...before, [field]: value }));
      },
    };
  };
  return (
    <BindingForm
      act={act}
      title={t('groups.create')}
      submitLabel={t('groups.create')}
      confirmLabel={t('groups.createConfirm')}
      records={<GroupRecords speaker={speakerName(speaker)} {...texts} counting={counting} />}
      input={input}
      onDone={(data) => navigate(`/spaces/${spaceSlug}/groups/${data.createTaskGroup.taskGroup.id}`)}
    >
      <TextInput label={t('groups.createTitle')} {...bind('title')} />
      <Textarea
        label={t('groups.createPurpose')}
        description={t('groups.createPurposeHint')}
        autosize
        minRows={2}
        {...bind('purpose')}
      />
      <Textarea
        label={t('groups.createTerms')}
        description={t('groups.createTermsHint')}
        autosize
        minRows={5}
        {...bind('termsOfReference')}
      />
      <CountingFields
        silence={{ label: t('groups.createSilence'), description: t('groups.createSilenceHint') }}
        value={counting}
        onChange={setCounting}
        problem={fieldError(act.problem, 'quorumPercent')}
      />
    </BindingForm>
  );
}
