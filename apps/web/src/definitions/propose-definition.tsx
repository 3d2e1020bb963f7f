import { LINE, PARAGRAPHS } from '@concordat/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, Opener, speakerName } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { useFields } from '../organisations/use-fields.js';
import { t } from '../strings/t.js';
import { ProposalPlacesDocument, ProposeDefinitionDocument } from './definitions.graphql.js';
import { FigureFields, type FigureText, figuresReady } from './figure-fields.js';

interface Named {
  readonly id: string;
  readonly title: string;
}

interface Proposing {
  readonly slug: string;
  /** Terms of the space that the new one may be a part of. */
  readonly terms: readonly { readonly id: string; readonly term: string }[];
  readonly onDone: () => void;
}

/** Opens the form in which a term is proposed, for whoever may do so in some group of the space. */
export function ProposeDefinition({ slug, terms, onDone }: Proposing) {
  const [{ data }] = useQuery({ query: ProposalPlacesDocument, variables: { slug } });
  const groups = (data?.space?.taskGroups.nodes ?? []).filter(({ mayDo }) =>
    mayDo.includes('definition.propose'),
  );
  const [first] = groups;
  if (first === undefined) return null;
  return (
    <Opener label={t('definitions.propose')}>
      {(close) => (
        <ProposeForm
          slug={slug}
          terms={terms}
          groups={groups.map(({ id, title, drafts }) => ({ id, title, drafts: drafts.nodes }))}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </Opener>
  );
}

function ProposeForm(
  props: Proposing & { readonly groups: readonly (Named & { readonly drafts: readonly Named[] })[] },
) {
  const { slug, terms, groups } = props;
  const act = useAct(ProposeDefinitionDocument);
  const fields = useFields(
    { group: groups[0]?.id ?? '', term: '', text: '', parent: '', draft: '' },
    { term: LINE, text: PARAGRAPHS },
    act.problem,
  );
  const [figures, setFigures] = useState<readonly FigureText[]>([]);
  const [asked, setAsked] = useState(false);
  const { term, text, parent, draft } = fields.values;
  const group = groups.find(({ id }) => id === fields.values.group) ?? groups[0];
  const speaker = useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], group?.id ?? null);
  const drafts = group?.drafts ?? [];
  const input = () => {
    setAsked(true);
    if (!fields.ready() || !figuresReady(figures) || group === undefined) return undefined;
    return {
      taskGroupId: group.id,
      term: term.trim(),
      text: text.trim(),
      parentId: parent === '' ? null : parent,
      draftId: drafts.some(({ id }) => id === draft) ? draft : null,
      figures: figures.map(({ label, value, unit, scope }) => ({ label, value, unit, scope })),
    };
  };
  return (
    <BindingForm
      act={act}
      title={t('definitions.propose')}
      submitLabel={t('definitions.propose')}
      confirmLabel={t('definitions.proposeConfirm')}
      records={
        <p>
          {t('definitions.proposeRecords', {
            speaker: speakerName(speaker),
            term: term.trim(),
            group: group?.title ?? '',
          })}
        </p>
      }
      input={input}
      onDone={props.onDone}
    >
      <NativeSelect
        label={t('definitions.group')}
        data={groups.map(({ id, title }) => ({ value: id, label: title }))}
        {...fields.bind('group')}
      />
      <TextInput label={t('definitions.term')} required withAsterisk={false} {...fields.bind('term')} />
      <Textarea
        label={t('definitions.text')}
        description={t('definitions.textHint')}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        {...fields.bind('text')}
      />
      <NativeSelect
        label={t('definitions.parent')}
        data={[
          { value: '', label: t('definitions.noParent') },
          ...terms.map(({ id, term: label }) => ({ value: id, label })),
        ]}
        {...fields.bind('parent')}
      />
      <NativeSelect
        label={t('definitions.draft')}
        description={t('definitions.draftHint')}
        data={[
          { value: '', label: t('definitions.noDraft') },
          ...drafts.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        {...fields.bind('draft')}
      />
      <FigureFields figures={figures} onChange={setFigures} asked={asked} />
    </BindingForm>
  );
}
