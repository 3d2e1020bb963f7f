import type { Editor } from '@tiptap/core';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import { Remark, Waiting } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { partAtCaret } from '../amendments/part-at-caret.js';
import { amendmentsPath } from '../amendments/words.js';
import { DraftEvidence } from '../checks/draft-evidence.js';
import { SupersededInDraft } from '../checks/superseded-in-draft.js';
import { TextChecks } from '../checks/text-checks.js';
import { AsideNotice } from '../closures/aside-notice.js';
import { ClosePanel } from '../closures/close-panel.js';
import { useClosedSections } from '../closures/use-closed-sections.js';
import { chosenWords } from '../comments/chosen-words.js';
import { type Commenting, CommentsPanel } from '../comments/comments-panel.js';
import { useCommentKey } from '../comments/use-comment-key.js';
import { BrokenReferences } from '../editor/broken-references.js';
import type { ClosedSection } from '../editor/closed-sections.js';
import { DraftEditor } from '../editor/draft-editor.js';
import { DragHandle } from '../editor/drag-handle.js';
import { Outline } from '../editor/outline.js';
import { TermBeside } from '../editor/term-beside.js';
import { TextBar } from '../editor/text-bar.js';
import { PutBack } from '../restore/put-back.js';
import { ApartNotice } from './apart-notice.js';
import { EndedNotice } from './connection-status.js';
import type { DraftConnection } from './draft-connection.js';
import classes from './drafting-room.module.css';
import type { RoomDraft } from './drafting-room-page.js';
import { FreezePanel } from './freeze-panel.js';
import { KeysHelp } from './keys-help.js';
import { PeopleBeside } from './people-beside.js';
import { StoringNotice } from './storing-notice.js';
import { useDraftConnection } from './use-draft-connection.js';
import type { Standing } from './use-standing.js';
import { WhoWrote } from './who-wrote.js';

const TEXT = 'draft-text';
const HINT = 'draft-text-hint';

/** The live text of a draft with what belongs to it, once its sync door is open. */
export function DraftingRoom({ draft, self }: { readonly draft: RoomDraft; readonly self: Standing }) {
  const [entries, setEntries] = useState(0);
  const enterAnew = useCallback(() => setEntries((before) => before + 1), []);
  return <Entered key={entries} draft={draft} self={self} enterAnew={enterAnew} />;
}

function Entered(props: {
  readonly draft: RoomDraft;
  readonly self: Standing;
  readonly enterAnew: () => void;
}) {
  const { draft, self, enterAnew } = props;
  const mayEdit = draft.mayDo.includes('draft.edit');
  const { connection, aside } = useDraftConnection(
    { draftId: draft.id, collabPath: draft.collabPath, personId: self.personId, mayEdit },
    enterAnew,
  );
  return (
    <>
      {mayEdit && <AsideNotice aside={aside} draftId={draft.id} />}
      {connection ? (
        <Inside connection={connection} draft={draft} self={self} mayEdit={mayEdit} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Inside(props: {
  readonly connection: DraftConnection;
  readonly draft: RoomDraft;
  readonly self: Standing;
  readonly mayEdit: boolean;
}) {
  const { connection, draft, self, mayEdit } = props;
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [finding, setFinding] = useState(false);
  const find = useCallback(() => setFinding(true), []);
  const [parameters] = useSearchParams();
  const [commenting, setCommenting] = useState<Commenting>({
    current: parameters.get('thread'),
    chosen: null,
  });
  const closures = useClosedSections(draft.id, editor, state.closed);
  const [kept, setKept] = useState<ClosedSection>();
  const [nothingChosen, setNothingChosen] = useState(false);
  const goToThread = useCallback(
    (current: string) => setCommenting((before) => ({ ...before, current })),
    [],
  );
  const mayComment = draft.mayDo.includes('comment.start');
  const comment = () => {
    const chosen = editor && chosenWords(editor.state);
    setNothingChosen(!chosen);
    if (chosen) setCommenting({ current: null, chosen });
  };
  const { slug } = useSpace();
  const navigate = useNavigate();
  const amend = () => {
    const clauseId = editor && partAtCaret(editor.state);
    const about = clauseId ? `?clause=${encodeURIComponent(clauseId)}` : '';
    navigate(`${amendmentsPath(slug, draft.id, 'new')}${about}`);
  };
  useCommentKey(editor, mayComment ? comment : undefined);
  const ended = state.closeCode !== null;
  const entered = mayEdit && !ended;
  const typing = entered && state.storing.pace !== 'readOnly';
  return (
    <div className={classes.room}>
      <aside className={`${classes.beside} no-print`} aria-label={t('drafting.beside')}>
        <PeopleBeside connection={connection} state={state} editor={editor} self={self} mayEdit={mayEdit} />
        {editor && <Outline editor={editor} />}
        {editor && (
          <CommentsPanel
            editor={editor}
            doc={connection.doc}
            draftId={draft.id}
            personId={self.personId}
            mayComment={mayComment}
            commenting={commenting}
            onCommenting={setCommenting}
          />
        )}
      </aside>
      <div className={classes.main}>
        <EndedNotice state={state} onConnectAgain={connection.connectAgain} />
        {entered && <StoringNotice storing={state.storing} />}
        {entered && <ApartNotice words={state.apart} onKnown={connection.forgetApart} />}
        {!mayEdit && (
          <Remark>
            <p>{whyNot(draft, self)}</p>
          </Remark>
        )}
        {editor && (
          <TextBar
            editor={editor}
            typing={typing}
            controls={TEXT}
            finding={finding}
            onFinding={setFinding}
            onComment={mayComment ? comment : undefined}
            onAmend={draft.mayDo.includes('amendment.propose') ? amend : undefined}
          >
            <WhoWrote editor={editor} draftId={draft.id} />
          </TextBar>
        )}
        <p role="status" className={nothingChosen ? '' : 'visually-hidden'}>
          {nothingChosen ? t('comments.chooseFirst') : ''}
        </p>
        <p id={HINT} className="visually-hidden">
          {typing ? t('drafting.editHint') : t('drafting.readHint')}
        </p>
        <section id={TEXT} className={classes.text} aria-label={t('drafting.text')}>
          {state.ready ? (
            <DraftEditor
              connection={connection}
              mayEdit={entered}
              paused={!typing}
              label={t('drafting.textOf', { title: draft.title })}
              describedBy={HINT}
              onEditor={setEditor}
              onFind={find}
              onThread={goToThread}
              onKept={setKept}
            />
          ) : (
            !ended && <Waiting />
          )}
          {editor && <TermBeside editor={editor} />}
          {typing && editor && <DragHandle editor={editor} />}
        </section>
        <p role="status" className={kept ? classes.kept : 'visually-hidden'}>
          {kept && state.closed.includes(kept.id) ? t('closures.kept', { words: kept.words }) : ''}
        </p>
        {editor && <BrokenReferences editor={editor} />}
        {editor && <SupersededInDraft editor={editor} />}
        {editor && (
          <DraftEvidence editor={editor}>
            <TextChecks editor={editor} />
          </DraftEvidence>
        )}
        {typing && editor && <PutBack editor={editor} draftId={draft.id} />}
        {typing && <KeysHelp />}
        {editor && draft.mayDo.includes('draft.closeSection') && (
          <ClosePanel editor={editor} draftId={draft.id} closures={closures} />
        )}
        {editor && draft.mayDo.includes('draft.freeze') && (
          <FreezePanel
            editor={editor}
            draft={draft}
            latestNumber={draft.latestVersion?.number ?? 0}
            phase={state.phase}
            self={self}
          />
        )}
      </div>
    </div>
  );
}

function whyNot({ status, taskGroup }: RoomDraft, { observer }: Standing): string {
  if (status === 'CLOSED') return t('drafting.closedDraft');
  if (observer) return t('drafting.readerObserver', { group: taskGroup.title });
  return t('drafting.readerOther', { group: taskGroup.title });
}
