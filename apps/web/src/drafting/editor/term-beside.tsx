import type { Editor } from '@tiptap/core';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { isSuperseded, TermCard, termNamed, useKnownTerms } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { isRemote } from './is-remote.js';
import classes from './term-beside.module.css';
import { type TermPlace, termAt } from './terms-in-text.js';

/** How long a pointer may be away before what it opened closes, in milliseconds: long enough to move into it. */
const AWAY = 250;

interface Shown {
  readonly place: TermPlace;
  readonly by: 'pointer' | 'caret';
  /** From the corner of the text, in CSS pixels. */
  readonly left: number;
  readonly top: number;
}

/**
 * What the common language says of the term or citation under the pointer, or at the caret, beside it; read out as it
 * comes. From the caret, Escape and Tab lead into it; typing and going on with the caret close it.
 */
export function TermBeside({ editor }: { readonly editor: Editor }) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, show] = useState<Shown | null>(null);
  const { keep, leave } = useLeaving(() => show((before) => (before?.by === 'pointer' ? null : before)));
  const { terms } = useKnownTerms();

  useEffect(() => {
    const { dom } = editor.view;
    const showAt = (pos: number, by: Shown['by']) => {
      const place = termAt(editor.state.doc, pos);
      const corner = frame.current?.getBoundingClientRect();
      if (!place || !corner) return show(null);
      const { left } = editor.view.coordsAtPos(place.from);
      const { bottom } = editor.view.coordsAtPos(place.to, -1);
      show({ place, by, left: left - corner.left, top: bottom - corner.top });
    };
    const over = (event: PointerEvent) => {
      const mark = event.pointerType === 'mouse' ? markUnder(event.target) : null;
      if (!mark) return leave();
      keep();
      showAt(insideOf(editor, mark), 'pointer');
    };
    const onTransaction: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) => {
      if (transaction.docChanged && !isRemote(transaction)) show(null);
      else if (transaction.selectionSet) showAt(transaction.selection.head, 'caret');
    };
    const onBlur: Parameters<typeof editor.on<'blur'>>[1] = ({ event: { relatedTarget } }) => {
      const into = relatedTarget instanceof Element && frame.current?.contains(relatedTarget);
      if (!into) show(null);
    };
    const onEscape = ({ key }: KeyboardEvent) =>
      key === 'Escape' && show((before) => (before?.by === 'pointer' ? null : before));
    dom.addEventListener('pointerover', over);
    dom.addEventListener('pointerleave', leave);
    document.addEventListener('keydown', onEscape);
    editor.on('transaction', onTransaction);
    editor.on('blur', onBlur);
    return () => {
      dom.removeEventListener('pointerover', over);
      dom.removeEventListener('pointerleave', leave);
      document.removeEventListener('keydown', onEscape);
      editor.off('transaction', onTransaction);
      editor.off('blur', onBlur);
    };
  }, [editor, keep, leave]);

  const cited = shown?.place.cited;
  const term =
    shown &&
    (cited ? terms.find(({ id }) => id === cited.definitionId) : termNamed(terms, shown.place.words));
  const left = ({ currentTarget, relatedTarget }: FocusEvent) =>
    !currentTarget.contains(relatedTarget) && show(null);
  return (
    <div ref={frame} className={`${classes.frame} no-print`} role="status">
      {shown && term && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are none
        <div
          role="group"
          aria-label={t('components.termCard', { term: term.term })}
          className={classes.card}
          style={{
            insetBlockStart: shown.top,
            insetInlineStart: `max(0px, min(${shown.left}px, 100% - var(--widest)))`,
          }}
          onPointerEnter={keep}
          onPointerLeave={leave}
          onBlur={left}
        >
          <TermCard term={term} superseded={cited ? isSuperseded(term, cited.versionId) : false} />
        </div>
      )}
    </div>
  );
}

/** Calls when a pointer has been away for a moment. */
function useLeaving(gone: () => void): { readonly keep: () => void; readonly leave: () => void } {
  const told = useRef(gone);
  told.current = gone;
  const away = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [both] = useState(() => {
    const keep = () => clearTimeout(away.current);
    const leave = () => {
      keep();
      away.current = setTimeout(() => told.current(), AWAY);
    };
    return { keep, leave };
  });
  useEffect(() => both.keep, [both]);
  return both;
}

function markUnder(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('dfn, cite[data-definition]') : null;
}

/** A position at which `termAt` finds what is drawn as an element of the text. */
function insideOf(editor: Editor, mark: Element): number {
  const pos = editor.view.posAtDOM(mark, 0);
  const after = mark.tagName === 'DFN' || editor.state.doc.nodeAt(pos)?.type.name === 'citation';
  return after ? pos + 1 : pos;
}
