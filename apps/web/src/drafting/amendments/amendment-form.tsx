import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError } from '../../components/index.js';
import type { AmendmentChangeInput, ProposedChangeKind } from '../../graphql/generated/graphql.js';
import type { Act } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { beginningOf } from '../comments/chosen-words.js';
import classes from './amendments.module.css';
import { KINDS, placeOf, TITLE_ID } from './words.js';

/** The title or a clause that can be changed, with its words as they stand. */
export interface OpenClause {
  readonly clauseId: string;
  readonly number: string;
  readonly text: string;
}

/** One change as it is being written. */
export interface WrittenChange {
  readonly kind: ProposedChangeKind;
  readonly clauseId: string;
  readonly text: string;
}

interface Said {
  readonly reasons: string;
  readonly changes: AmendmentChangeInput[];
}

/** Writes an amendment: for each clause what it is to say, and why. */
export function AmendmentForm<Data, Input extends object>(props: {
  readonly act: Act<Data, Input>;
  readonly clauses: readonly OpenClause[];
  readonly initial: readonly WrittenChange[];
  readonly reasons: string;
  /** Whether clauses can be added and taken away too, not their words alone. */
  readonly wordsAlone: boolean;
  readonly title: string;
  readonly submitLabel: string;
  readonly records: string;
  readonly input: (said: Said) => Omit<Input, 'idempotencyKey'>;
  readonly onDone: (data: Data) => void;
  readonly onCancel: () => void;
}) {
  const { clauses, act } = props;
  const [changes, setChanges] = useState(() => props.initial.map((change, key) => ({ ...change, key })));
  const [reasons, setReasons] = useState(props.reasons);
  const [tried, setTried] = useState(false);
  const wrong = (change: WrittenChange) =>
    !clauses.some(({ clauseId }) => clauseId === change.clauseId) ||
    (change.kind !== 'REMOVE' && change.text.trim() === '');
  const set = (key: number, next: WrittenChange) =>
    setChanges((all) => all.map((each) => (each.key === key ? { ...next, key } : each)));
  const input = () => {
    setTried(true);
    if (reasons.trim() === '' || changes.some(wrong)) return undefined;
    const sent = changes.map(({ kind, clauseId, text }) => ({
      kind,
      clauseId,
      text: kind === 'REMOVE' ? null : text.trim(),
      baseText: kind === 'ADD_AFTER' ? null : textOf(clauses, clauseId) || null,
    }));
    return props.input({ reasons: reasons.trim(), changes: sent });
  };
  return (
    <BindingForm
      act={act}
      title={props.title}
      submitLabel={props.submitLabel}
      confirmLabel={props.submitLabel}
      records={props.records}
      input={input}
      onDone={props.onDone}
      onCancel={props.onCancel}
      cancelLabel={t('amendments.cancel')}
    >
      {changes.map(({ key, ...change }, index) => (
        <ChangeFields
          key={key}
          ordinal={index + 1}
          change={change}
          clauses={clauses}
          wordsAlone={props.wordsAlone}
          tried={tried}
          onChange={(next) => set(key, next)}
          onRemove={
            changes.length > 1 ? () => setChanges((all) => all.filter((each) => each.key !== key)) : undefined
          }
        />
      ))}
      {changes.length < clauses.length && (
        <Button
          variant="default"
          onClick={() =>
            setChanges((all) => [
              ...all,
              { kind: 'REPLACE', clauseId: '', text: '', key: Math.max(...all.map((each) => each.key)) + 1 },
            ])
          }
        >
          {t('amendments.addClause')}
        </Button>
      )}
      <Textarea
        label={t('amendments.reasons')}
        description={t('amendments.reasonsHint')}
        autosize
        minRows={2}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
        error={
          (tried && reasons.trim() === '' && t('amendments.reasonsMissing')) ||
          fieldError(act.problem, 'reasons')
        }
        withAsterisk
      />
    </BindingForm>
  );
}

function ChangeFields(props: {
  readonly ordinal: number;
  readonly change: WrittenChange;
  readonly clauses: readonly OpenClause[];
  readonly wordsAlone: boolean;
  readonly tried: boolean;
  readonly onChange: (change: WrittenChange) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { change, clauses, ordinal, onChange } = props;
  const chosen = clauses.find(({ clauseId }) => clauseId === change.clauseId);
  const isTitle = change.clauseId === TITLE_ID;
  const begin = (wanted: ProposedChangeKind, clauseId: string) => {
    const kind = clauseId === TITLE_ID ? 'REPLACE' : wanted;
    onChange({ kind, clauseId, text: kind === 'REPLACE' ? textOf(clauses, clauseId) : '' });
  };
  return (
    <fieldset className={classes.fields}>
      <legend>{t('amendments.change', { n: ordinal })}</legend>
      <NativeSelect
        label={t('amendments.clause')}
        value={chosen ? change.clauseId : ''}
        data={[
          ...(chosen ? [] : [{ value: '', label: t('amendments.chooseClause') }]),
          ...clauses.map(({ clauseId, number, text }) => ({
            value: clauseId,
            label: `${placeOf(number)}: ${beginningOf(text)}`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          // Words that were written for a clause that is gone are carried over.
          chosen
            ? begin(change.kind, value)
            : onChange({ ...change, clauseId: value, text: change.text || textOf(clauses, value) })
        }
        error={props.tried && !chosen && t('amendments.clauseMissing')}
      />
      {!props.wordsAlone && !isTitle && (
        <NativeSelect
          label={t('amendments.kind')}
          value={change.kind}
          data={KINDS.map((value) => ({ value, label: t(`amendments.kind_${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            begin(KINDS.find((each) => each === value) ?? 'REPLACE', change.clauseId)
          }
        />
      )}
      {change.kind !== 'REMOVE' && (
        <Textarea
          label={t('amendments.text')}
          description={t(isTitle ? 'amendments.titleHint' : 'amendments.textHint')}
          autosize
          minRows={isTitle ? 1 : 3}
          value={change.text}
          onChange={(event) => onChange({ ...change, text: event.currentTarget.value })}
          error={props.tried && change.text.trim() === '' && t('amendments.textMissing')}
        />
      )}
      {props.onRemove && (
        <Button variant="default" size="compact-md" onClick={props.onRemove}>
          {t('amendments.dropChange', { n: ordinal })}
        </Button>
      )}
    </fieldset>
  );
}

function textOf(clauses: readonly OpenClause[], id: string): string {
  return clauses.find(({ clauseId }) => clauseId === id)?.text ?? '';
}
