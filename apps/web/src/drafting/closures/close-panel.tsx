import { NativeSelect, Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import {
  BindingForm,
  DateText,
  fieldError,
  Opener,
  RecordItem,
  RecordList,
  Section,
} from '../../components/index.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { identityOf, placedClauses } from '../editor/placed-clauses.js';
import { CloseSectionDocument, ReopenSectionDocument } from './closures.graphql.js';
import type { Closure } from './use-closed-sections.js';

/** Closing sections for editing and opening them again, for co-chairs. */
export function ClosePanel(props: {
  readonly editor: Editor;
  readonly draftId: string;
  readonly closures: readonly Closure[];
}) {
  const { editor, draftId, closures } = props;
  return (
    <Section title={t('closures.title')}>
      <p>{t('closures.intro')}</p>
      {closures.length === 0 ? (
        <p>{t('closures.none')}</p>
      ) : (
        <RecordList label={t('closures.list')}>
          {closures.map((closure) => (
            <RecordItem key={closure.id} title={closure.name}>
              <p>{closure.reason}</p>
              <p>
                {closure.closedBy.name} · <DateText value={closure.closedAt} />
              </p>
              <Opener
                label={t('closures.reopen')}
                name={t('closures.reopenWhat', { name: closure.name })}
                small
              >
                {(close) => <ReopenForm draftId={draftId} closure={closure} onDone={close} />}
              </Opener>
            </RecordItem>
          ))}
        </RecordList>
      )}
      <Opener label={t('closures.close')}>
        {(close) => <CloseForm editor={editor} draftId={draftId} closures={closures} onDone={close} />}
      </Opener>
    </Section>
  );
}

function CloseForm(props: {
  readonly editor: Editor;
  readonly draftId: string;
  readonly closures: readonly Closure[];
  readonly onDone: () => void;
}) {
  const { editor, draftId, closures, onDone } = props;
  const act = useAct(CloseSectionDocument);
  const sections = useEditorState({ editor, selector: (snapshot) => sectionsOf(snapshot.editor) });
  const open = sections.filter(({ value }) => !closures.some(({ sectionId }) => sectionId === value));
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const section = open.find(({ value }) => value === chosen);
  return (
    <BindingForm
      act={act}
      title={t('closures.closeTitle')}
      submitLabel={t('closures.closeSubmit')}
      confirmLabel={t('closures.closeConfirm')}
      records={t('closures.closeRecords', { section: section?.label ?? '' })}
      input={() => {
        setTried(true);
        if (section === undefined || reason.trim() === '') return undefined;
        return { draftId, sectionId: section.value, reason: reason.trim() };
      }}
      onDone={onDone}
    >
      <NativeSelect
        label={t('closures.section')}
        data={[{ value: '', label: t('closures.chooseSection') }, ...open]}
        value={section?.value ?? ''}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        error={
          (tried && section === undefined && t('closures.sectionMissing')) ||
          fieldError(act.problem, 'sectionId')
        }
        withAsterisk
      />
      <Textarea
        label={t('closures.reason')}
        description={t('closures.reasonHint')}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        error={
          (tried && reason.trim() === '' && t('closures.reasonMissing')) || fieldError(act.problem, 'reason')
        }
        withAsterisk
      />
    </BindingForm>
  );
}

function ReopenForm(props: {
  readonly draftId: string;
  readonly closure: Closure;
  readonly onDone: () => void;
}) {
  const { draftId, closure, onDone } = props;
  const { sectionId, name } = closure;
  return (
    <BindingForm
      act={useAct(ReopenSectionDocument)}
      title={t('closures.reopenTitle')}
      submitLabel={t('closures.reopen')}
      confirmLabel={t('closures.reopen')}
      records={t('closures.reopenRecords', { name })}
      input={() => ({ draftId, sectionId })}
      onDone={onDone}
    >
      <p>{t('closures.reopenRecords', { name })}</p>
    </BindingForm>
  );
}

/** The sections of the text that have an identity, as a list to choose from. */
function sectionsOf({ state: { doc } }: Editor): { readonly value: string; readonly label: string }[] {
  return placedClauses(doc).flatMap(({ node, number }) => {
    const value = identityOf(node);
    if (node.type.name !== 'section' || value === null) return [];
    const heading = node.firstChild?.textContent.trim() ?? '';
    return [{ value, label: heading ? `${number} ${heading}` : t('closures.unnamed', { number }) }];
  });
}
