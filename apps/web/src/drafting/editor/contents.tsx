import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { t } from '../../strings/t.js';
import classes from './contents.module.css';
import { identityOf, placedClauses } from './placed-clauses.js';

/** The sections of the text; choosing one goes there. */
export function Contents({ editor }: { readonly editor: Editor }) {
  const sections = useEditorState({ editor, selector: (snapshot) => sectionsOf(snapshot.editor) });
  const go = (pos: number) => {
    editor.commands.setTextSelection(pos + 2);
    editor.view.focus();
    const shown = editor.view.nodeDOM(pos);
    if (shown instanceof Element) {
      shown.scrollIntoView({ block: 'start' });
    }
  };
  return (
    <nav aria-label={t('drafting.contents')}>
      <h2 className={classes.title}>{t('drafting.contents')}</h2>
      <ol className={classes.sections}>
        {sections.map(({ key, number, heading, pos }) => (
          <li key={key}>
            <button type="button" className={classes.section} onClick={() => go(pos)}>
              <span className={classes.number}>{number}</span>
              <span>{heading || t('drafting.emptyHeading')}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function sectionsOf({ state: { doc } }: Editor) {
  return placedClauses(doc)
    .filter(({ node }) => node.type.name === 'section')
    .map(({ node, pos, number }) => ({
      key: identityOf(node) ?? number,
      number,
      pos,
      heading: node.firstChild?.textContent.trim() ?? '',
    }));
}
