import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fieldError, ProblemNotice } from '../../components/index.js';
import type { Problem } from '../../graphql/problem.js';
import { t } from '../../strings/t.js';
import classes from './comments.module.css';
import { type Mentioned, MentionPicker } from './mention-picker.js';
import { useKeptText } from './use-kept-text.js';

/** What somebody says, and whom they name. */
export interface Said {
  readonly body: string;
  readonly mentionIds: string[];
}

/** A field for one comment. What is typed stays until it is sent, whatever happens meanwhile. */
export function CommentForm(props: {
  readonly draftId: string;
  /** Under what the window keeps what is typed. */
  readonly keptAs: string;
  readonly label: string;
  readonly missing: string;
  readonly submitLabel: string;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  /** Sends it; true once it is recorded. */
  readonly send: (said: Said) => Promise<boolean>;
  /** Called when nothing is to be sent after all. */
  readonly onCancel: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useKeptText(props.keptAs);
  const [chosen, setChosen] = useState<readonly Mentioned[]>([]);
  const [empty, setEmpty] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (props.pending) return;
    setEmpty(body.trim() === '');
    if (body.trim() === '') {
      field.current?.focus();
      return;
    }
    const recorded = await props.send({ body: body.trim(), mentionIds: chosen.map(({ id }) => id) });
    if (recorded) setBody('');
  };

  const wrong = fieldError(props.problem, 'body');
  const notRead = fieldError(props.problem, 'mentionIds');
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        ref={field}
        label={props.label}
        size="sm"
        autosize
        minRows={2}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={(empty && body.trim() === '' && props.missing) || wrong}
        required
      />
      <MentionPicker draftId={props.draftId} chosen={chosen} onChange={setChosen} error={notRead} />
      <ProblemNotice problem={wrong || notRead ? undefined : props.problem} />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={props.pending}>
          {props.submitLabel}
        </Button>
        <Button variant="default" size="compact-md" onClick={props.onCancel}>
          {t('comments.cancel')}
        </Button>
      </div>
    </form>
  );
}
