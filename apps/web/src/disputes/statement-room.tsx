import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Remark, Waiting } from '../components/index.js';
import { DraftEditor } from '../drafting/editor/draft-editor.js';
import { Toolbar } from '../drafting/editor/toolbar.js';
import type { ToolName } from '../drafting/editor/tools.js';
import { ApartNotice } from '../drafting/room/apart-notice.js';
import { EndedNotice } from '../drafting/room/connection-status.js';
import type { DraftConnection } from '../drafting/room/draft-connection.js';
import room from '../drafting/room/drafting-room.module.css';
import { PeopleBeside } from '../drafting/room/people-beside.js';
import { StoringNotice } from '../drafting/room/storing-notice.js';
import { useDraftConnection } from '../drafting/room/use-draft-connection.js';
import type { Standing } from '../drafting/room/use-standing.js';
import { t } from '../strings/t.js';
import classes from './disputes.module.css';

const TEXT = 'statement-text';
const HINT = 'statement-hint';
/** A plain text: what it is made of and no more. */
const TOOLS: readonly ToolName[] = [
  'section',
  'clause',
  'up',
  'down',
  'bullets',
  'numbers',
  'bold',
  'italic',
  'undo',
  'redo',
];
/** How long nobody must have typed before what hangs on the words is asked anew, in milliseconds. */
const SETTLED = 1000;

/** A joint statement as its room needs it. */
interface StatementText {
  readonly id: string;
  readonly collabPath: string;
  readonly title: string;
  readonly mayEdit: boolean;
}

interface RoomProps {
  readonly text: StatementText;
  readonly self: Standing;
  /** Told once words have changed, and nobody types any more. */
  readonly onChanged: () => void;
}

/** The live text of a joint statement: who is here, whether it is saved, and the text itself. */
export function StatementRoom(props: RoomProps) {
  const { text, self } = props;
  const { connection } = useDraftConnection(
    { draftId: text.id, collabPath: text.collabPath, personId: self.personId, mayEdit: text.mayEdit },
    nothing,
  );
  return connection ? <Inside {...props} connection={connection} /> : <Waiting />;
}

function Inside(props: RoomProps & { readonly connection: DraftConnection }) {
  const { connection, text, self, onChanged } = props;
  const { mayEdit } = text;
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const [editor, setEditor] = useState<Editor | null>(null);
  const keepEditor = useCallback((made: Editor | null) => setEditor(made), []);
  useChanged(connection, onChanged);
  const ended = state.closeCode !== null;
  const entered = mayEdit && !ended;
  const typing = entered && state.storing.pace !== 'readOnly';
  return (
    <div className={room.room}>
      <aside className={`${room.beside} no-print`} aria-label={t('drafting.beside')}>
        <PeopleBeside connection={connection} state={state} editor={editor} self={self} mayEdit={mayEdit} />
      </aside>
      <div className={room.main}>
        <EndedNotice state={state} onConnectAgain={connection.connectAgain} />
        {entered && <StoringNotice storing={state.storing} />}
        {entered && <ApartNotice words={state.apart} onKnown={connection.forgetApart} />}
        {!mayEdit && (
          <Remark>
            <p>{t('disputes.statementReader')}</p>
          </Remark>
        )}
        {typing && editor && <Toolbar editor={editor} controls={TEXT} only={TOOLS} />}
        <p id={HINT} className="visually-hidden">
          {t(mayEdit ? 'disputes.statementHint' : 'drafting.readHint')}
        </p>
        <section
          id={TEXT}
          className={`${room.text} ${classes.statement}`}
          aria-label={t('disputes.statementText')}
        >
          {state.ready ? (
            <DraftEditor
              connection={connection}
              mayEdit={entered}
              paused={!typing}
              label={t('disputes.statementText')}
              describedBy={HINT}
              onEditor={keepEditor}
              onThread={nothing}
              onKept={nothing}
            />
          ) : (
            !ended && <Waiting />
          )}
        </section>
      </div>
    </div>
  );
}

/** Tells of changes of the words, whoever made them, once they have settled. */
function useChanged({ doc }: DraftConnection, onChanged: () => void): void {
  useEffect(() => {
    let settled: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(settled);
      settled = setTimeout(onChanged, SETTLED);
    };
    doc.on('update', changed);
    return () => {
      clearTimeout(settled);
      doc.off('update', changed);
    };
  }, [doc, onChanged]);
}

function nothing(): void {
  // Sections of a joint statement are never closed, and nobody comments on it.
}
