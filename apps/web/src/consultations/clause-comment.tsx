import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ClauseNumber } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './consultations.module.css';
import { useKeptDraft } from './use-response-draft.js';

/** A comment on one clause: a quiet button, then a field that keeps what is typed. */
export function ClauseComment({ clause }: { readonly clause: ClauseNumber }) {
  const kept = useKeptDraft();
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [moveTo, setMoveTo] = useState<'field' | 'button'>();
  useEffect(() => {
    if (moveTo === 'field') field.current?.focus();
    if (moveTo === 'button') button.current?.focus();
  }, [moveTo]);
  if (!kept) return null;
  const text = kept.draft.comments[clause.id];
  if (text === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={`${classes.commentButton} no-print`}
        aria-label={t('consultations.commentOn', { number: clause.number })}
        onClick={() => {
          kept.setComment(clause.id, '');
          setMoveTo('field');
        }}
      >
        {t('consultations.commentShort')}
      </button>
    );
  }
  return (
    <div className={classes.comment}>
      <Textarea
        ref={field}
        label={t('consultations.yourComment', { number: clause.number })}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => kept.setComment(clause.id, event.currentTarget.value)}
      />
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={`${t('consultations.removeComment')}: ${clause.number}`}
        onClick={() => {
          kept.setComment(clause.id, undefined);
          setMoveTo('button');
        }}
      >
        {t('consultations.removeComment')}
      </Button>
    </div>
  );
}
