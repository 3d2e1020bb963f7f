import { LINE } from '@concordat/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, Opener, speakerName } from '../components/index.js';
import type { EvidenceKind } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { useFields } from '../organisations/use-fields.js';
import { t } from '../strings/t.js';
import { addressWrong, entryOf } from './entry.js';
import { AddEvidenceDocument, EvidencePlacesDocument } from './evidence.graphql.js';
import classes from './evidence.module.css';
import { KINDS } from './evidence-marks.js';

interface Adding {
  readonly slug: string;
  readonly onDone: (added: { readonly id: string; readonly title: string }) => void;
}

/** Opens the form in which a source is added, for whoever may do so in some group of the space. */
export function AddEvidence({ slug, onDone }: Adding) {
  const [{ data }] = useQuery({ query: EvidencePlacesDocument, variables: { slug } });
  const groups = (data?.space?.taskGroups.nodes ?? []).filter(({ mayDo }) => mayDo.includes('evidence.add'));
  const [first] = groups;
  if (first === undefined) return null;
  return (
    <Opener label={t('evidence.add')}>
      {(close) => (
        <AddForm
          slug={slug}
          groups={groups}
          onDone={(added) => {
            close();
            onDone(added);
          }}
        />
      )}
    </Opener>
  );
}

function AddForm(
  props: Adding & { readonly groups: readonly { readonly id: string; readonly title: string }[] },
) {
  const { slug, groups, onDone } = props;
  const act = useAct(AddEvidenceDocument);
  const fields = useFields(
    { taskGroupId: groups[0]?.id ?? '', title: '', citation: '', kind: '', address: '', publishedOn: '' },
    { title: LINE, citation: LINE },
    act.problem,
  );
  const [asked, setAsked] = useState(false);
  const { values, bind } = fields;
  const group = groups.find(({ id }) => id === values.taskGroupId) ?? groups[0];
  const kind = kindOf(values.kind);
  const speaker = useSpeaker(slug, ['CO_CHAIR', 'MEMBER', 'SECRETARIAT'], group?.id ?? null);
  const input = () => {
    setAsked(true);
    const ready = fields.ready();
    if (!ready || !kind || !group || addressWrong(values.address)) return undefined;
    return { taskGroupId: group.id, kind, ...entryOf(values) };
  };
  const wrongKind = asked && !kind ? t('evidence.kindMissing') : undefined;
  const wrongAddress = asked && addressWrong(values.address) ? t('evidence.addressWrong') : undefined;
  return (
    <BindingForm
      act={act}
      title={t('evidence.add')}
      submitLabel={t('components.goOn')}
      confirmLabel={t('evidence.addConfirm')}
      records={
        <p>
          {t('evidence.addRecords', {
            speaker: speakerName(speaker),
            citation: values.citation.trim(),
            group: group?.title ?? '',
          })}
        </p>
      }
      input={input}
      onDone={(data) => onDone(data.addEvidence.evidence)}
    >
      <NativeSelect
        label={t('evidence.group')}
        data={groups.map(({ id, title }) => ({ value: id, label: title }))}
        {...bind('taskGroupId')}
      />
      <TextInput label={t('evidence.entryTitle')} aria-required {...bind('title')} />
      <Textarea
        label={t('evidence.citation')}
        description={t('evidence.citationHint')}
        autosize
        minRows={2}
        aria-required
        {...bind('citation')}
      />
      <NativeSelect
        label={t('evidence.kind')}
        className={classes.day ?? ''}
        data={[
          { value: '', label: t('evidence.kindChoose') },
          ...KINDS.map((value) => ({ value, label: t(`evidence.kind_${value}`) })),
        ]}
        {...bind('kind')}
        error={bind('kind').error ?? wrongKind}
      />
      <TextInput
        type="text"
        inputMode="url"
        label={t('evidence.address')}
        description={t('evidence.addressHint')}
        {...bind('address')}
        error={bind('address').error ?? wrongAddress}
      />
      <TextInput
        type="date"
        label={t('evidence.publishedOn')}
        description={t('evidence.publishedOnHint')}
        className={classes.day ?? ''}
        {...bind('publishedOn')}
      />
    </BindingForm>
  );
}

function kindOf(value: string): EvidenceKind | undefined {
  return KINDS.find((each) => each === value);
}
