import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice, StatusMark } from '../../components/index.js';
import type { CommentThreadsQuery } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { beginningOf, shownWords } from './chosen-words.js';
import { CommentForm } from './comment-form.js';
import {
  ReopenCommentThreadDocument,
  ReplyToCommentDocument,
  ResolveCommentThreadDocument,
} from './comments.graphql.js';
import classes from './comments.module.css';
import type { PlacedThread } from './placed-threads.js';
import { AllSaidInThread, SaidInThread } from './said.js';

export type Thread = NonNullable<CommentThreadsQuery['draft']>['commentThreads']['nodes'][number];

interface EntryProps {
  readonly thread: Thread;
  readonly place: PlacedThread | undefined;
  /** The number that its clause has now; null where it is gone. */
  readonly number: string | null;
  readonly current: boolean;
  /** Whether the page goes to it when it becomes the current one. */
  readonly followed: boolean;
  readonly draftId: string;
  readonly personId: string;
  readonly onGoTo: () => void;
  readonly onChanged: () => void;
}

/** One thread: the words that it is about, what was said, and what can be done. */
export function ThreadEntry(props: EntryProps) {
  const { thread, place, current, followed } = props;
  const entry = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && followed) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current, followed]);
  const number = props.number ?? thread.clauseNumber;
  return (
    <article
      ref={entry}
      className={classes.thread}
      aria-current={current ? 'true' : undefined}
      aria-label={`${t('comments.on', { number })}: ${beginningOf(thread.quote)}`}
    >
      <About {...props} />
      {thread.status === 'RESOLVED' && (
        <StatusMark shape="circle" tone="green">
          {t('comments.resolvedBy', { name: thread.resolvedBy?.name ?? '' })}
        </StatusMark>
      )}
      <AllOrSome {...props} />
      <ThreadTools {...props} words={beginningOf(place?.words ?? thread.quote)} shownNumber={number} />
    </article>
  );
}

function About({ thread, place, number, onGoTo }: EntryProps) {
  const words = shownWords(thread.quote);
  const where =
    number === null ? t('comments.wasOn', { number: thread.clauseNumber }) : t('comments.on', { number });
  return (
    <>
      {place?.range ? (
        <button
          type="button"
          className={classes.link}
          aria-label={t('comments.goTo', { number: number ?? '', words: beginningOf(thread.quote) })}
          onClick={onGoTo}
        >
          {where}
        </button>
      ) : (
        <p className={classes.soft}>{where}</p>
      )}
      <blockquote className={classes.quote}>{words}</blockquote>
      {place?.since === 'gone' && (
        <StatusMark shape="cross" tone="neutral">
          {t('comments.since_GONE')}
        </StatusMark>
      )}
      {place?.since === 'changed' && (
        <>
          <StatusMark shape="half" tone="amber">
            {t('comments.since_CHANGED')}
          </StatusMark>
          <p className={classes.soft}>{t('comments.nowSays')}</p>
          <blockquote className={classes.quote}>{shownWords(place.words ?? '')}</blockquote>
        </>
      )}
    </>
  );
}

function AllOrSome({ thread, onChanged }: EntryProps) {
  const [all, setAll] = useState(false);
  const { nodes, totalCount, pageInfo } = thread.comments;
  if (all) return <AllSaidInThread key={totalCount} threadId={thread.id} onChanged={onChanged} />;
  return (
    <>
      <SaidInThread said={nodes} onChanged={onChanged} />
      {pageInfo.hasNextPage && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {t('comments.allSaid', { n: totalCount })}
        </Button>
      )}
    </>
  );
}

function ThreadTools(props: EntryProps & { readonly words: string; readonly shownNumber: string }) {
  const { thread, words, shownNumber: number } = props;
  const [answering, setAnswering] = useState(false);
  const answer = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  useEffect(() => {
    if (answered.current && !answering) answer.current?.focus();
    answered.current = answering;
  }, [answering]);
  const reply = useAct(ReplyToCommentDocument);
  const resolve = useAct(ResolveCommentThreadDocument);
  const reopen = useAct(ReopenCommentThreadDocument);
  const open = thread.status === 'OPEN';
  const settle = async (act: typeof resolve | typeof reopen) => {
    if (await act.perform({ threadId: thread.id })) props.onChanged();
  };
  if (answering) {
    return (
      <CommentForm
        draftId={props.draftId}
        keptAs={`comment:${props.personId}:${thread.id}`}
        label={t('comments.yourReply')}
        missing={t('comments.yourReplyMissing')}
        submitLabel={t('comments.sendReply')}
        pending={reply.pending}
        problem={reply.problem}
        send={async (said) => {
          const data = await reply.perform({ threadId: thread.id, ...said });
          if (data) {
            setAnswering(false);
            props.onChanged();
          }
          return data !== undefined;
        }}
        onCancel={() => setAnswering(false)}
      />
    );
  }
  return (
    <>
      <ProblemNotice problem={resolve.problem ?? reopen.problem} />
      <div className={classes.buttons}>
        {open && thread.mayDo.includes('comment.reply') && (
          <Button
            ref={answer}
            variant="default"
            size="compact-sm"
            aria-label={t('comments.replyTo', { number, words })}
            onClick={() => setAnswering(true)}
          >
            {t('comments.reply')}
          </Button>
        )}
        {open && thread.mayDo.includes('comment.resolve') && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('comments.resolveThis', { number, words })}
            onClick={() => settle(resolve)}
          >
            {t('comments.resolve')}
          </Button>
        )}
        {!open && thread.mayDo.includes('comment.reopen') && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('comments.reopenThis', { number, words })}
            onClick={() => settle(reopen)}
          >
            {t('comments.reopen')}
          </Button>
        )}
      </div>
    </>
  );
}
