import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  ConfirmDialog,
  DateText,
  PersonName,
  ProblemNotice,
  ShowMore,
  usePages,
} from '../../components/index.js';
import type { CommentsQuery } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { beginningOf } from './chosen-words.js';
import { CommentsDocument, WithdrawCommentDocument } from './comments.graphql.js';
import classes from './comments.module.css';

export type Comment = NonNullable<CommentsQuery['commentThread']>['comments']['nodes'][number];

const pick = (data: CommentsQuery) => data.commentThread?.comments;

/** What was said in a thread, the first first. */
export function SaidInThread(props: { readonly said: readonly Comment[]; readonly onChanged: () => void }) {
  return (
    <ol className={classes.plainList}>
      {props.said.map((comment) => (
        <li key={comment.id} className={classes.comment}>
          <Said comment={comment} onChanged={props.onChanged} />
        </li>
      ))}
    </ol>
  );
}

/** The same of a long thread, page by page. */
export function AllSaidInThread(props: { readonly threadId: string; readonly onChanged: () => void }) {
  const pages = usePages(CommentsDocument, { threadId: props.threadId }, pick);
  return (
    <>
      <SaidInThread said={pages.nodes} onChanged={props.onChanged} />
      <ShowMore pages={pages} />
    </>
  );
}

function Said({ comment, onChanged }: { readonly comment: Comment; readonly onChanged: () => void }) {
  const { body, at, withdrawnAt, mentions } = comment;
  return (
    <>
      <p className={classes.who}>
        <PersonName person={comment.person} organisation={comment.organisation} />
        <span className={classes.soft}>
          <DateText value={at} short />
        </span>
      </p>
      {withdrawnAt !== null && <p className={classes.soft}>{t('comments.withdrawn')}</p>}
      <p className={classes.body} data-withdrawn={withdrawnAt !== null}>
        {body}
      </p>
      {mentions.length > 0 && (
        <p className={classes.soft}>
          {t('comments.named', { names: mentions.map(({ name }) => name).join('; ') })}
        </p>
      )}
      {comment.mayWithdraw && <Withdraw comment={comment} onChanged={onChanged} />}
    </>
  );
}

function Withdraw({ comment, onChanged }: { readonly comment: Comment; readonly onChanged: () => void }) {
  const act = useAct(WithdrawCommentDocument);
  const [asked, setAsked] = useState(false);
  const withdraw = async () => {
    const data = await act.perform({ commentId: comment.id });
    setAsked(false);
    if (data) onChanged();
  };
  return (
    <>
      <ProblemNotice problem={act.problem} />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('comments.withdrawThis', { words: beginningOf(comment.body) })}
        onClick={() => setAsked(true)}
      >
        {t('comments.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('comments.withdrawTitle')}
        records={t('comments.withdrawRecords')}
        confirmLabel={t('comments.withdrawConfirm')}
        pending={act.pending}
        onConfirm={withdraw}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
