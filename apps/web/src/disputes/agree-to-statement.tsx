import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { BindingForm, Loaded, Opener, Remark } from '../components/index.js';
import { useStanding } from '../drafting/room/use-standing.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AgreeToStatementDocument, StatementWordsDocument } from './disputes.graphql.js';
import { StatementWords, type Words, wordsOf } from './statement-words.js';
import type { DisputeProps } from './types.js';

/** Characters of the hash that the sentence names. */
const SHORT = 16;

/** An organisation agrees to the joint statement: its words are served, read, and agreed to by their hash. */
export function AgreeToStatement(props: DisputeProps) {
  return (
    <Opener label={t('disputes.agree')}>
      {(close) => <Served key={props.dispute.id} {...props} close={close} />}
    </Opener>
  );
}

function Served(props: DisputeProps & { readonly close: () => void }) {
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
          <Agreeing {...props} words={words} again={again} />
        ) : (
          <p>{t('disputes.agreeNothing')}</p>
        );
      }}
    </Loaded>
  );
}

function Agreeing(
  props: DisputeProps & { readonly words: Words; readonly again: () => void; readonly close: () => void },
) {
  const { dispute, refetch, words, again, close } = props;
  const act = useAct(AgreeToStatementDocument);
  const self = useStanding(dispute.decision.taskGroup.id);
  const changed = dispute.statement?.sha256 !== words.sha256;
  return (
    <BindingForm
      act={act}
      title={t('disputes.agree')}
      submitLabel={t('components.goOn')}
      confirmLabel={t('disputes.agree')}
      records={t('disputes.agreeRecords', {
        organisation: self?.organisation ?? t('disputes.ourOrganisation'),
        matter: dispute.matter,
        hash: words.sha256.slice(0, SHORT),
      })}
      input={() => ({ disputeId: dispute.id, sha256: words.sha256 })}
      onDone={() => {
        close();
        refetch();
      }}
    >
      <p>{t('disputes.agreeIntro')}</p>
      <StatementWords words={words} label={t('disputes.agreeWords')} />
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
    </BindingForm>
  );
}
