import { useMediaQuery } from '@mantine/hooks';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { EmptyState, Loaded, ShowMore } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { goTo } from '../editor/go-to.js';
import { numberAt, placedClauses } from '../editor/placed-clauses.js';
import type { ChosenWords } from './chosen-words.js';
import classes from './comments.module.css';
import { inTextOrder } from './placed-threads.js';
import { StartForm } from './start-form.js';
import { type Thread, ThreadEntry } from './thread-entry.js';
import { ThreadFilterFields } from './thread-filter.js';
import { usePlaces } from './use-places.js';
import { type ThreadFilter, threadsIn, useThreads } from './use-threads.js';

/** Where the panel stands beside the text; where it stands above, it is closed at first. */
const BESIDE = '(min-width: 75.01rem)';

/** What is under way in the comments of a room. */
export interface Commenting {
  /** The thread that was gone to last. */
  readonly current: string | null;
  /** What a comment is being written about. */
  readonly chosen: ChosenWords | null;
}

/** The comments on a draft in the order of its text, beside it. */
export function CommentsPanel(props: {
  readonly editor: Editor;
  readonly doc: Y.Doc;
  readonly draftId: string;
  readonly personId: string;
  readonly mayComment: boolean;
  readonly commenting: Commenting;
  readonly onCommenting: (commenting: Commenting) => void;
}) {
  const { editor, draftId, mayComment, commenting, onCommenting } = props;
  const { current, chosen } = commenting;
  const beside = useMediaQuery(BESIDE, true, { getInitialValueInEffect: false });
  const [askedFor] = useState(current);
  const [opened, setOpened] = useState(beside || askedFor !== null);
  const [filter, setFilter] = useState<ThreadFilter>({
    shown: current === null ? 'OPEN' : 'ALL',
    organisationSlug: null,
    clauseId: null,
  });
  const { pages, threads } = useThreads(draftId, filter);
  const narrowed = filter.organisationSlug !== null || filter.clauseId !== null;
  const places = usePlaces(editor, props.doc, threads, commenting);
  useEffect(() => {
    if (beside || chosen !== null) setOpened(true);
  }, [beside, chosen]);

  const show = (thread: Thread) => {
    const range = places.get(thread.id)?.range;
    onCommenting({ ...commenting, current: thread.id });
    if (range) goTo(editor, range.from);
  };
  const backToText = () => editor.chain().focus().scrollIntoView().run();
  return (
    <details
      className={classes.panel}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary className={classes.title}>
        <h2 className={classes.heading}>{t('comments.title')}</h2>
      </summary>
      {chosen && (
        <StartForm
          key={`${chosen.clauseId} ${chosen.phrase?.from} ${chosen.phrase?.quote}`}
          draftId={draftId}
          personId={props.personId}
          chosen={chosen}
          onDone={(threadId) => {
            setFilter({
              shown: filter.shown === 'RESOLVED' ? 'OPEN' : filter.shown,
              organisationSlug: null,
              clauseId: null,
            });
            onCommenting({ current: threadId, chosen: null });
            pages.refresh();
            backToText();
          }}
          onCancel={() => {
            onCommenting({ current, chosen: null });
            backToText();
          }}
        />
      )}
      <ThreadFilterFields threads={threads} filter={filter} onFilter={setFilter} />
      <Loaded result={pages.result} pick={threadsIn} onRetry={pages.refresh}>
        {() =>
          threads.length === 0 ? (
            <EmptyState title={narrowed ? t('comments.emptyNarrowed') : t(`comments.empty_${filter.shown}`)}>
              <p>
                {narrowed && t('comments.emptyNarrowedText')}
                {!narrowed && (mayComment ? t('comments.emptyMay') : t('comments.emptyMayNot'))}
              </p>
            </EmptyState>
          ) : (
            <>
              <ol className={classes.plainList} aria-label={t('comments.list')}>
                {inTextOrder(threads, places).map((thread) => (
                  <li key={thread.id}>
                    <ThreadEntry
                      thread={thread}
                      place={places.get(thread.id)}
                      number={numberNow(editor, places.get(thread.id)?.range?.from)}
                      current={thread.id === current}
                      followed={beside || thread.id === askedFor}
                      draftId={draftId}
                      personId={props.personId}
                      onGoTo={() => show(thread)}
                      onChanged={pages.refresh}
                    />
                  </li>
                ))}
              </ol>
              {pages.problem && <ShowMore pages={pages} />}
            </>
          )
        }
      </Loaded>
    </details>
  );
}

/** The number of the clause at a place of the text. */
function numberNow({ state: { doc } }: Editor, pos: number | undefined): string | null {
  return pos === undefined || pos > doc.content.size ? null : numberAt(placedClauses(doc), pos);
}
