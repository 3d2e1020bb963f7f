import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../strings/t.js';
import { CitationPicker } from './citation-picker.js';
import { EvidencePicker } from './evidence-picker.js';
import { FindPanel } from './find-panel.js';
import { ReferencePicker } from './reference-picker.js';
import { Toolbar } from './toolbar.js';
import classes from './toolbar.module.css';

/** What stands above the text and stays there: the tools for whoever may type, and looking for words for everybody. */
export function TextBar(props: {
  readonly editor: Editor;
  readonly typing: boolean;
  readonly controls: string;
  readonly finding: boolean;
  readonly onFinding: (finding: boolean) => void;
  /** Begins a comment on what is chosen; left out for whoever may not comment. */
  readonly onComment?: (() => void) | undefined;
  /** Begins an amendment to the clause or the title at the caret; left out for whoever may not propose one. */
  readonly onAmend?: (() => void) | undefined;
  /** More tools, for everybody. */
  readonly children?: ReactNode;
}) {
  const { editor, typing, finding, onFinding } = props;
  const [picking, setPicking] = useState<'clause' | 'definition' | 'evidence' | null>(null);
  return (
    <div className={`${classes.bars} no-print`}>
      {typing && <Toolbar editor={editor} controls={props.controls} />}
      <div className={classes.row}>
        {finding ? (
          <FindPanel
            editor={editor}
            onClose={() => {
              onFinding(false);
              editor.view.focus();
            }}
          />
        ) : (
          <button type="button" className={classes.tool} onClick={() => onFinding(true)}>
            {t('drafting.find')}
          </button>
        )}
        {props.onComment && !finding && (
          <button
            type="button"
            className={classes.tool}
            title={t('comments.toolTitle')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={props.onComment}
          >
            {t('comments.tool')}
          </button>
        )}
        {props.onAmend && !finding && (
          <button
            type="button"
            className={classes.tool}
            title={t('amendments.toolTitle')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={props.onAmend}
          >
            {t('amendments.tool')}
          </button>
        )}
        {!finding && props.children}
        {typing && !finding && (
          <>
            <button type="button" className={classes.tool} onClick={() => setPicking('clause')}>
              {t('drafting.refer')}
            </button>
            <button type="button" className={classes.tool} onClick={() => setPicking('definition')}>
              {t('drafting.cite')}
            </button>
            <button type="button" className={classes.tool} onClick={() => setPicking('evidence')}>
              {t('evidence.cite')}
            </button>
          </>
        )}
      </div>
      <ReferencePicker editor={editor} opened={picking === 'clause'} onClose={() => setPicking(null)} />
      <CitationPicker editor={editor} opened={picking === 'definition'} onClose={() => setPicking(null)} />
      <EvidencePicker editor={editor} opened={picking === 'evidence'} onClose={() => setPicking(null)} />
    </div>
  );
}
