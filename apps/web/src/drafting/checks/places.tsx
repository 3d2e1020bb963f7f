import type { Editor } from '@tiptap/core';
import { t } from '../../strings/t.js';
import { goTo } from '../editor/go-to.js';
import { placedClauses } from '../editor/placed-clauses.js';
import classes from './text-checks.module.css';

/** Clauses by their numbers (null for the title); choosing one goes there. */
export function Places(props: { readonly editor: Editor; readonly places: readonly (string | null)[] }) {
  const { editor, places } = props;
  const go = (place: string | null) => {
    const found = placedClauses(editor.state.doc).find(({ number }) => number === place);
    if (place === null || found) goTo(editor, (found?.pos ?? 0) + (found ? 2 : 1));
  };
  return (
    <span className={classes.places}>
      {places.map((place) => (
        <button key={place} type="button" className={classes.place} onClick={() => go(place)}>
          {place === null ? t('drafting.inTitle') : t('drafting.inPlace', { number: place })}
        </button>
      ))}
    </span>
  );
}
