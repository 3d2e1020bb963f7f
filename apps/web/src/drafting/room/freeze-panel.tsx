import { Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import { BindingForm, FieldError, fieldError, Opener, Section } from '../../components/index.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { FreezeDraftDocument } from '../drafting.graphql.js';
import { placedClauses } from '../editor/placed-clauses.js';
import type { Phase } from './draft-connection.js';
import classes from './drafting-room.module.css';
import { namedFor } from './people.js';
import type { Standing } from './use-standing.js';

/** Freezing: these words and no others become the next version, and nobody can change it. */
export function FreezePanel(props: {
  readonly editor: Editor;
  readonly draft: { readonly id: string; readonly title: string };
  readonly latestNumber: number;
  readonly phase: Phase;
  readonly self: Standing;
}) {
  const number = props.latestNumber + 1;
  return (
    <Section title={t('drafting.freezeTitle')}>
      <p>{t('drafting.freezeIntro')}</p>
      <Opener label={t('drafting.freezeOpen', { number })}>
        {() => <FreezeForm {...props} number={number} />}
      </Opener>
    </Section>
  );
}

function FreezeForm(props: {
  readonly editor: Editor;
  readonly draft: { readonly id: string; readonly title: string };
  readonly latestNumber: number;
  readonly phase: Phase;
  readonly self: Standing;
  readonly number: number;
}) {
  const { draft, number, latestNumber, phase, self } = props;
  const { slug } = useSpace();
  const navigate = useNavigate();
  const act = useAct(FreezeDraftDocument);
  const [summary, setSummary] = useState('');
  const [wrong, setWrong] = useState<{ readonly summary?: string; readonly saved?: string }>({});
  const counted = useEditorState({ editor: props.editor, selector: (snapshot) => countsOf(snapshot.editor) });
  const stored = phase === 'saved' || phase === 'connected';

  const input = () => {
    const found = {
      ...(summary.trim() === '' ? { summary: t('drafting.freezeSummaryMissing') } : {}),
      ...(stored ? {} : { saved: t('drafting.freezeNotSaved') }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return undefined;
    return { draftId: draft.id, summary: summary.trim(), expectedRevision: latestNumber };
  };

  return (
    <BindingForm
      act={act}
      title={t('drafting.freezeConfirmTitle', { number })}
      submitLabel={t('drafting.freezeSubmit')}
      confirmLabel={t('drafting.freezeConfirm', { number })}
      input={input}
      onDone={(data) =>
        navigate(`/spaces/${slug}/versions/${encodeURIComponent(data.freezeDraft.version.id)}`)
      }
      records={
        <div className={classes.recorded}>
          <p>
            {t('drafting.freezeRecords', {
              person: namedFor(self),
              title: draft.title,
              number,
              clauses: t('drafting.clauseCount', { n: counted.clauses }),
              sections: t('drafting.sectionCount', { n: counted.sections }),
            })}
          </p>
          <p>{t('drafting.freezeHash')}</p>
          <p>{t('drafting.freezeSummaryIs', { summary: summary.trim() })}</p>
        </div>
      }
    >
      <p>
        {t('drafting.freezeCount', {
          clauses: t('drafting.clauseCount', { n: counted.clauses }),
          sections: t('drafting.sectionCount', { n: counted.sections }),
        })}
        {latestNumber > 0 && ` ${t('drafting.freezeDiffLater', { number: latestNumber })}`}
      </p>
      <Textarea
        label={t('drafting.freezeSummary')}
        description={t('drafting.freezeSummaryHint')}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
        error={wrong.summary ?? fieldError(act.problem, 'summary')}
        minRows={3}
        autosize
        required
      />
      <FieldError>{wrong.saved}</FieldError>
    </BindingForm>
  );
}

function countsOf({ state: { doc } }: Editor): { readonly clauses: number; readonly sections: number } {
  const placed = placedClauses(doc);
  const sections = placed.filter(({ node }) => node.type.name === 'section').length;
  return { sections, clauses: placed.length - sections };
}
