import { LINE, textProblem } from '@concordat/domain';
import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { BindingForm, fieldError, speakerName } from '../components/index.js';
import type { DraftPurpose } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { CreateDraftDocument } from './groups.graphql.js';

/** Begins a draft in a group, then goes to it. */
export function CreateDraftForm(props: {
  readonly group: { readonly id: string; readonly title: string };
  readonly slug: string;
  readonly onCancel: () => void;
}) {
  const { group, slug } = props;
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState<DraftPurpose>('POLICY_TEXT');
  const [asked, setAsked] = useState(false);
  const act = useAct(CreateDraftDocument);
  const speaker = useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], group.id);
  const navigate = useNavigate();
  const wrong = textProblem(title, LINE) ?? undefined;

  const input = () => {
    setAsked(true);
    return wrong ? undefined : { taskGroupId: group.id, title: title.trim(), purpose };
  };
  return (
    <BindingForm
      act={act}
      title={t('groups.createDraft')}
      submitLabel={t('groups.createDraft')}
      confirmLabel={t('groups.createDraftConfirm')}
      records={
        <p>
          {t('groups.createDraftRecords', {
            speaker: speakerName(speaker),
            title: title.trim(),
            group: group.title,
          })}
        </p>
      }
      input={input}
      onDone={(data) => navigate(`/spaces/${slug}/drafts/${data.createDraft.draft.id}`)}
    >
      <TextInput
        label={t('groups.createDraftLabel')}
        description={t('groups.createDraftHint')}
        required
        withAsterisk={false}
        value={title}
        error={
          fieldError(act.problem, 'title') ?? (asked && wrong && t('components.fieldProblem', { wrong }))
        }
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('groups.createDraftPurpose')}
        value={purpose}
        onChange={(value) => setPurpose(value === 'TERMS_OF_REFERENCE' ? value : 'POLICY_TEXT')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="POLICY_TEXT" label={t('words.purpose_POLICY_TEXT')} />
          <Radio
            value="TERMS_OF_REFERENCE"
            label={t('words.purpose_TERMS_OF_REFERENCE')}
            description={t('groups.createDraftTermsHint')}
          />
        </Stack>
      </Radio.Group>
    </BindingForm>
  );
}
