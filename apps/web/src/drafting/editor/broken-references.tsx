import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Remark } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { brokenReferences } from './cross-references.js';
import { goTo } from './go-to.js';
import classes from './outline.module.css';

/** Names the references that lead to no clause any more: a text with one cannot be frozen. */
export function BrokenReferences({ editor }: { readonly editor: Editor }) {
  const broken = useEditorState({ editor, selector: (snapshot) => brokenReferences(snapshot.editor.state) });
  if (broken.length === 0) return null;
  return (
    <Remark>
      <p>{t('drafting.brokenReferences', { n: broken.length })}</p>
      <ul className={classes.sections}>
        {broken.map(({ pos, number }) => (
          <li key={pos}>
            <button type="button" className={classes.link} onClick={() => goTo(editor, pos)}>
              {number === null ? t('drafting.inTitle') : t('drafting.inPlace', { number })}
            </button>
          </li>
        ))}
      </ul>
    </Remark>
  );
}
