import { TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { t } from '../../strings/t.js';
import { findingOf, goToMatch, lookFor } from './find-in-draft.js';
import classes from './toolbar.module.css';

/** Looks for words in the text. Enter goes to the next place, Shift and Enter to the one before, Escape closes it. */
export function FindPanel({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const count = useId();
  const finding = useEditorState({ editor, selector: (snapshot) => findingOf(snapshot.editor.state) });
  useEffect(() => {
    field.current?.focus();
    return () => {
      if (!editor.isDestroyed) lookFor('')(editor.state, editor.view.dispatch);
    };
  }, [editor]);
  const step = (direction: 1 | -1) => {
    goToMatch(direction)(editor.state, editor.view.dispatch);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') onClose();
  };
  return (
    <search className={classes.row} aria-label={t('drafting.findLabel')}>
      <TextInput
        ref={field}
        size="sm"
        aria-label={t('drafting.findWords')}
        placeholder={t('drafting.findWords')}
        aria-describedby={count}
        value={finding.query}
        onChange={(event) => lookFor(event.currentTarget.value)(editor.state, editor.view.dispatch)}
        onKeyDown={onKeyDown}
      />
      <span id={count} role="status" className={classes.count}>
        {countOf(finding)}
      </span>
      <button type="button" className={classes.tool} onClick={() => step(-1)}>
        {t('drafting.findBefore')}
      </button>
      <button type="button" className={classes.tool} onClick={() => step(1)}>
        {t('drafting.findNext')}
      </button>
      <button type="button" className={classes.tool} onClick={onClose}>
        {t('drafting.findClose')}
      </button>
    </search>
  );
}

function countOf({ query, matches, current }: ReturnType<typeof findingOf>): string {
  if (query.trim() === '') return '';
  if (matches.length === 0) return t('drafting.foundNone');
  if (current === -1) return t('drafting.foundCount', { n: matches.length });
  return t('drafting.foundAt', { at: current + 1, count: matches.length });
}
