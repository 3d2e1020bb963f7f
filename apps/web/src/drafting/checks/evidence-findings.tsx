import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { EvidenceMark } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { sourcesNow } from '../editor/citations.js';
import { Places } from './places.js';
import classes from './text-checks.module.css';

/** The sources that the text cites, each with the clauses that do, and whether it was withdrawn. */
export function EvidenceFindings({ editor }: { readonly editor: Editor }) {
  const cited = useEditorState({ editor, selector: (snapshot) => sourcesNow(snapshot.editor.state.doc) });
  return (
    <>
      <h3 className={classes.heading}>{t('evidence.checks')}</h3>
      <p>{cited.length === 0 ? t('evidence.checksNone') : t('evidence.checksCited', { n: cited.length })}</p>
      <ul className={classes.findings}>
        {cited.map(({ evidenceId, label, places }) => (
          <li key={evidenceId}>
            <EvidenceMark evidenceId={evidenceId} label={label} /> <Places editor={editor} places={places} />
          </li>
        ))}
      </ul>
    </>
  );
}
