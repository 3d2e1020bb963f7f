import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { type ChosenWords, shownWords } from './chosen-words.js';
import { CommentForm } from './comment-form.js';
import { StartCommentThreadDocument } from './comments.graphql.js';
import classes from './comments.module.css';

/** Begins a thread on what is chosen in the text. */
export function StartForm(props: {
  readonly draftId: string;
  readonly personId: string;
  readonly chosen: ChosenWords;
  readonly onDone: (threadId: string) => void;
  readonly onCancel: () => void;
}) {
  const { draftId, chosen } = props;
  const act = useAct(StartCommentThreadDocument);
  return (
    <section aria-label={t('comments.newOn', { number: chosen.number })} className={classes.starting}>
      {chosen.phrase ? (
        <>
          <p>{t('comments.chosenWords')}</p>
          <blockquote className={classes.quote}>{shownWords(chosen.phrase.quote)}</blockquote>
        </>
      ) : (
        <p>{t('comments.chosenClause', { number: chosen.number })}</p>
      )}
      <CommentForm
        draftId={draftId}
        keptAs={`comment:${props.personId}:${draftId}`}
        label={t('comments.yours')}
        missing={t('comments.yoursMissing')}
        submitLabel={t('comments.send')}
        pending={act.pending}
        problem={act.problem}
        send={async (said) => {
          const { clauseId, phrase } = chosen;
          const data = await act.perform({ draftId, clauseId, phrase, ...said });
          if (data) props.onDone(data.startCommentThread.thread.id);
          return data !== undefined;
        }}
        onCancel={props.onCancel}
      />
    </section>
  );
}
