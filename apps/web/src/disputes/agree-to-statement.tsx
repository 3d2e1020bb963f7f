import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { BindingForm, Loaded, Opener, Remark } from '../components/index.js';
import { ReadingEnd } from '../drafting/reading-end.js';
import { useStanding } from '../drafting/room/use-standing.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import {
  AgreeToStatementDocument,
  ConfirmStatementReadingDocument,
  StatementWordsDocument,
} from './disputes.graphql.js';
import classes from './disputes.module.css';
import { StatementWords, type Words, wordsOf } from './statement-words.js';
import type { StatementProps } from './types.js';

/** Characters of the hash that the sentence names. */
const SHORT = 16;

/** An organisation agrees to the joint statement: its words are served, read to their end, and agreed to by their hash. */
export function AgreeToStatement(props: StatementProps) {
  return (
    <Opener label={t('disputes.agree')}>
      {(close) => <Served key={props.dispute.id} {...props} close={close} />}
    </Opener>
  );
}

function Served(props: StatementProps & { readonly close: () => void }) {
  const [result, execute] = useQuery({
    query: StatementWordsDocument,
    variables: { id: props.dispute.id },
    requestPolicy: 'network-only',
  });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return (
    <Loaded result={result} pick={(data) => data.dispute?.statement} onRetry={again}>
      {(statement) => {
        const words = wordsOf(statement);
        return words ? (
          <Agreeing
            key={words.sha256}
            {...props}
            words={words}
            readAt={statement.readToEndAt}
            again={again}
          />
        ) : (
          <p>{t('disputes.agreeNothing')}</p>
        );
      }}
    </Loaded>
  );
}

function Agreeing(
  props: StatementProps & {
    readonly words: Words;
    readonly readAt: string | null | undefined;
    readonly again: () => void;
    readonly close: () => void;
  },
) {
  const { dispute, standing, refetch, words, readAt, again, close } = props;
  const { sha256 } = words;
  const reading = useAct(ConfirmStatementReadingDocument);
  const read = async () => {
    if (await reading.perform({ disputeId: dispute.id, sha256 })) again();
  };
  const act = useAct(AgreeToStatementDocument);
  const self = useStanding(dispute.decision.taskGroup.id);
  const changed = standing.statement?.sha256 !== sha256;
  return (
    <div className={classes.spaced}>
      <p>{t('disputes.agreeIntro')}</p>
      <StatementWords words={words} label={t('disputes.agreeWords')} />
      <ReadingEnd
        mark={t('disputes.agreeEnd')}
        records={t('disputes.agreeReading', { hash: sha256.slice(0, SHORT) })}
        readAt={readAt ?? undefined}
        act={reading}
        onConfirm={read}
      />
      <div role="status">
        {changed && (
          <Remark>
            <p>{t('disputes.agreeChanged')}</p>
            <Button
              variant="default"
              onClick={() => {
                act.clear();
                again();
                refetch();
              }}
            >
              {t('disputes.agreeAgain')}
            </Button>
          </Remark>
        )}
      </div>
      {readAt && (
        <BindingForm
          act={act}
          title={t('disputes.agree')}
          submitLabel={t('components.goOn')}
          confirmLabel={t('disputes.agree')}
          records={t('disputes.agreeRecords', {
            organisation: self?.organisation ?? t('disputes.ourOrganisation'),
            matter: dispute.matter,
            hash: sha256.slice(0, SHORT),
          })}
          input={() => ({ disputeId: dispute.id, sha256 })}
          onDone={() => {
            close();
            refetch();
          }}
        />
      )}
    </div>
  );
}
