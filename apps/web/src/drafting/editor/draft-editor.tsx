import { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useSpace } from '../../app/use-space.js';
import { t } from '../../strings/t.js';
import type { DraftConnection } from '../room/draft-connection.js';
import type { ClosedSection } from './closed-sections.js';
import classes from './draft-editor.module.css';
import { draftExtensions } from './extensions.js';

/**
 * The text of a draft, shared while it is on the page. `onEditor` is handed the editor when there is one, and null
 * when there is none any more. Readers get the same text, and cannot type in it.
 */
export function DraftEditor(props: {
  readonly connection: DraftConnection;
  readonly mayEdit: boolean;
  /** Whether nothing can be typed for the moment. */
  readonly paused: boolean;
  readonly label: string;
  readonly describedBy: string;
  readonly onEditor: (editor: Editor | null) => void;
  /** Opens what looks for words; left out where the browser’s own does. */
  readonly onFind?: (() => void) | undefined;
  /** Told of a thread whose words are clicked on. */
  readonly onThread: (threadId: string) => void;
  /** Told of a closed section in which something was not done. */
  readonly onKept: (section: ClosedSection) => void;
}) {
  const { connection, mayEdit, paused, label, describedBy, onEditor, onFind, onThread, onKept } = props;
  const { slug } = useSpace();
  const frame = useRef<HTMLDivElement>(null);
  const made = useRef<Editor>(null);
  useEffect(() => {
    if (!frame.current) return;
    const editor = new Editor({
      element: frame.current,
      editable: mayEdit,
      injectCSS: false,
      enableCoreExtensions: { delete: false },
      extensions: draftExtensions({
        fragment: connection.fragment,
        awareness: connection.awareness,
        placeholders: { title: t('drafting.emptyTitle'), heading: t('drafting.emptyHeading') },
        references: {
          className: classes.reference ?? '',
          brokenClassName: classes.broken ?? '',
          brokenText: t('drafting.brokenReference'),
          brokenTitle: t('drafting.brokenReferenceTitle'),
        },
        evidence: {
          base: `/spaces/${encodeURIComponent(slug)}/evidence`,
          title: t('evidence.openSource'),
          withdrawnText: t('components.citesWithdrawn'),
          withdrawnClassName: classes.withdrawn ?? '',
        },
        found: { found: classes.found ?? '', current: classes.current ?? '' },
        onFind,
        commented: {
          marked: classes.commented ?? '',
          whole: classes.commentedWhole ?? '',
          current: classes.commentedNow ?? '',
        },
        onThread,
        closed: { section: classes.closed ?? '', note: classes.closedNote ?? '' },
        tables: { className: classes.tableBox ?? '', label: t('drafting.tool_table') },
        onKept,
      }),
      editorProps: { attributes: attributesOf({ mayEdit, label, describedBy }) },
    });
    made.current = editor;
    onEditor(editor);
    return () => {
      made.current = null;
      onEditor(null);
      editor.destroy();
    };
  }, [connection, mayEdit, label, describedBy, onEditor, onFind, onThread, onKept, slug]);
  useEffect(() => {
    const editable = mayEdit && !paused;
    if (made.current && made.current.isEditable !== editable) made.current.setEditable(editable);
  });
  return <div ref={frame} className={classes.frame} />;
}

function attributesOf(props: {
  readonly mayEdit: boolean;
  readonly label: string;
  readonly describedBy: string;
}): Record<string, string> {
  const own = { class: classes.text ?? '', 'aria-label': props.label, 'aria-describedby': props.describedBy };
  return props.mayEdit
    ? { ...own, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' }
    : { ...own, role: 'article', tabindex: '0' };
}
