import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import {
  DateText,
  fieldError,
  PagedList,
  PersonName,
  ProblemNotice,
  RecordItem,
  usePages,
} from '../../components/index.js';
import type { AmendmentRepliesQuery } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { useKeptText } from '../comments/use-kept-text.js';
import { AmendmentRepliesDocument, ReplyToAmendmentDocument } from './amendments.graphql.js';
import classes from './amendments.module.css';

const pick = (data: AmendmentRepliesQuery) => data.amendment?.replies;

/** What was said about an amendment, and a field to say something. */
export function AmendmentReplies(props: {
  readonly amendmentId: string;
  readonly mayReply: boolean;
  /** Read anew with each round. */
  readonly round: number;
}) {
  const { amendmentId, mayReply, round } = props;
  const pages = usePages(AmendmentRepliesDocument, { id: amendmentId }, pick);
  const { refresh } = pages;
  useEffect(() => {
    if (round > 0) refresh();
  }, [round, refresh]);
  return (
    <div className={classes.stack}>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('amendments.discussion')}
        emptyTitle={t('amendments.nothingSaid')}
        emptyText={mayReply ? t('amendments.nothingSaidMay') : t('amendments.nothingSaidMayNot')}
      >
        {({ id, body, at, person, organisation }) => (
          <RecordItem
            key={id}
            title={<PersonName person={person} organisation={organisation ?? undefined} />}
            meta={<DateText value={at} />}
          >
            <p>{body}</p>
          </RecordItem>
        )}
      </PagedList>
      {mayReply && <Say amendmentId={amendmentId} onSaid={refresh} />}
    </div>
  );
}

function Say({ amendmentId, onSaid }: { readonly amendmentId: string; readonly onSaid: () => void }) {
  const act = useAct(ReplyToAmendmentDocument);
  const [body, setBody] = useKeptText(`amendment:${amendmentId}`);
  const [empty, setEmpty] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setEmpty(body.trim() === '');
    if (body.trim() === '') return;
    if (await act.perform({ amendmentId, body: body.trim() })) {
      setBody('');
      onSaid();
    }
  };
  const wrong = fieldError(act.problem, 'body');
  return (
    <form onSubmit={send} className={classes.fields}>
      <Textarea
        label={t('amendments.say')}
        autosize
        minRows={2}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={(empty && body.trim() === '' && t('amendments.sayMissing')) || wrong}
      />
      <ProblemNotice problem={wrong ? undefined : act.problem} />
      <div className={classes.buttons}>
        <Button type="submit" loading={act.pending}>
          {t('amendments.saySend')}
        </Button>
      </div>
    </form>
  );
}
