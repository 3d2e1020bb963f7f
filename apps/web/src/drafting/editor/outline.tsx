import { useMediaQuery } from '@mantine/hooks';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { t } from '../../strings/t.js';
import { goTo } from './go-to.js';
import classes from './outline.module.css';
import { type OutlineEntry, outlineOf } from './outline-of.js';

/** Where the rail stands beside the text; where it stands above, it is closed at first. */
const BESIDE = '(min-width: 75.01rem)';

/** The sections of the text, and the clauses of the one with the caret; choosing one goes there. */
export function Outline({ editor }: { readonly editor: Editor }) {
  const beside = useMediaQuery(BESIDE, true, { getInitialValueInEffect: false });
  const entries = useEditorState({ editor, selector: ({ editor: { state } }) => outlineOf(state) });
  return (
    <nav aria-label={t('drafting.contents')}>
      <details open={beside}>
        <summary className={classes.title}>{t('drafting.contents')}</summary>
        <Entries of={entries} editor={editor} />
      </details>
    </nav>
  );
}

function Entries({ of, editor }: { readonly of: readonly OutlineEntry[]; readonly editor: Editor }) {
  return (
    <ol className={classes.sections}>
      {of.map(({ key, mark, words, pos, current, inside }) => (
        <li key={key}>
          <button
            type="button"
            className={classes.entry}
            {...(current ? { 'aria-current': 'location' } : {})}
            onClick={() => goTo(editor, pos)}
          >
            <span className={classes.number}>{mark}</span>
            <span className={classes.words}>{words || t('drafting.emptyHeading')}</span>
          </button>
          {inside.length > 0 && <Entries of={inside} editor={editor} />}
        </li>
      ))}
    </ol>
  );
}
