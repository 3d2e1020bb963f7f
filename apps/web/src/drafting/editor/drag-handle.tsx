import type { Editor } from '@tiptap/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../strings/t.js';
import classes from './drag-handle.module.css';
import { type DropPlace, dropPlaces, moveTo } from './move-to.js';
import { identityOf, type PlacedClause, placedClauses } from './placed-clauses.js';

/** How near to the edge of the window dragging scrolls, and how far at a time, in CSS pixels. */
const EDGE = 60;
const SCROLL = 12;

interface Held {
  readonly id: string;
  readonly number: string;
  /** Distance from the top of the text, in CSS pixels. */
  readonly top: number;
}

/**
 * A handle beside the clause under the pointer, to move it by dragging. Only for the pointer: the toolbar and Alt with
 * the arrow keys do the same.
 */
export function DragHandle({ editor }: { readonly editor: Editor }) {
  const frame = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<Held | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const dragging = useRef(false);

  useEffect(() => {
    const { dom } = editor.view;
    const onMove = (event: globalThis.PointerEvent) => {
      if (dragging.current || !frame.current) return;
      const place = placeUnder(editor, event.target);
      const element = place && editor.view.nodeDOM(place.pos);
      const id = place && identityOf(place.node);
      if (!place || !id || !(element instanceof Element)) return;
      const top = element.getBoundingClientRect().top - frame.current.getBoundingClientRect().top;
      setOver({ id, number: place.number, top });
    };
    const onKey = () => !dragging.current && setOver(null);
    dom.addEventListener('pointermove', onMove);
    dom.addEventListener('keydown', onKey);
    return () => {
      dom.removeEventListener('pointermove', onMove);
      dom.removeEventListener('keydown', onKey);
    };
  }, [editor]);

  const end = () => {
    dragging.current = false;
    setLine(null);
    setOver(null);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.current = true;
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (!dragging.current || !over || !frame.current) return;
    if (clientY < EDGE) window.scrollBy(0, -SCROLL);
    if (clientY > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
    const nearest = nearestPlace(editor, over.id, clientY);
    setLine(nearest ? nearest.y - frame.current.getBoundingClientRect().top : null);
  };
  const onPointerUp = ({ clientY }: PointerEvent) => {
    if (!dragging.current || !over) return;
    const nearest = nearestPlace(editor, over.id, clientY);
    if (nearest) moveTo(nearest.from, nearest.place.at)(editor.state, editor.view.dispatch);
    end();
    editor.view.focus();
  };

  return (
    <div ref={frame} className={`${classes.frame} no-print`} aria-hidden="true">
      {over && (
        <div
          className={classes.handle}
          data-drag-handle={over.number}
          style={{ insetBlockStart: over.top }}
          title={t('drafting.dragClause', { number: over.number })}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={end}
        >
          <svg viewBox="0 0 10 16" className={classes.dots} aria-hidden="true" focusable="false">
            <path
              d="M2 2h2v2H2zM6 2h2v2H6zM2 7h2v2H2zM6 7h2v2H6zM2 12h2v2H2zM6 12h2v2H6z"
              fill="currentColor"
            />
          </svg>
        </div>
      )}
      {line !== null && <div className={classes.line} style={{ insetBlockStart: line }} />}
    </div>
  );
}

/** The innermost clause or section whose box an element of the text lies in. */
function placeUnder(editor: Editor, target: EventTarget | null): PlacedClause | undefined {
  const element = target instanceof Element ? target.closest('div[data-clause], section[data-id]') : null;
  if (!element || !editor.view.dom.contains(element)) return undefined;
  const id = element.getAttribute('data-id');
  return placedClauses(editor.state.doc).find(({ node }) => identityOf(node) === id);
}

/** Of the places where a clause may go, the one nearest to a height of the window. */
function nearestPlace(editor: Editor, id: string, clientY: number) {
  const from = placedClauses(editor.state.doc).find(({ node }) => identityOf(node) === id)?.pos;
  if (from === undefined) return undefined;
  return dropPlaces(editor.state, from)
    .flatMap((place) => {
      const y = heightOf(editor, place);
      return y === null ? [] : [{ from, place, y, distance: Math.abs(y - clientY) }];
    })
    .sort((one, other) => one.distance - other.distance)[0];
}

function heightOf(editor: Editor, { beside, edge }: DropPlace): number | null {
  const element = editor.view.nodeDOM(beside);
  return element instanceof Element ? element.getBoundingClientRect()[edge] : null;
}
