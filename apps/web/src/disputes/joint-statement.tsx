import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { ActForm, EmptyState, Loaded, Openers, Section, Waiting } from '../components/index.js';
import { useStanding } from '../drafting/room/use-standing.js';
import { t } from '../strings/t.js';
import { BeginStatementDocument, StatementStandingDocument } from './disputes.graphql.js';
import { StatementAgreements } from './statement-agreements.js';
import { StatementAtEnd } from './statement-words.js';
import type { DisputeProps } from './types.js';

const Room = lazy(async () => ({ default: (await import('./statement-room.js')).StatementRoom }));

/** The joint statement of what is in dispute: written together while the dispute is open, and who agrees to it. */
export function JointStatement(props: DisputeProps) {
  const { dispute, refetch } = props;
  const { statement } = dispute;
  return (
    <Section title={t('disputes.statement')} id="statement">
      {statement ? (
        <Begun {...props} />
      ) : (
        <EmptyState title={t('disputes.statementNone')}>
          <p>{t('disputes.statementNoneText')}</p>
        </EmptyState>
      )}
      {!statement && dispute.mayDo.includes('dispute.beginStatement') && (
        <Openers>
          <ActForm
            document={BeginStatementDocument}
            label={t('disputes.beginStatement')}
            fields={[]}
            onConflict={refetch}
            input={() => ({ disputeId: dispute.id })}
            records={() => t('disputes.beginStatementRecords', { matter: dispute.matter })}
            onDone={refetch}
          />
        </Openers>
      )}
    </Section>
  );
}

function Begun(props: DisputeProps) {
  const { dispute } = props;
  const { id } = dispute;
  const [result, execute] = useQuery({ query: StatementStandingDocument, variables: { id } });
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const shown = useRef(dispute);
  // With the page, which hears of what is done; between two acts it is the words that change.
  useEffect(() => {
    if (shown.current === dispute) return;
    shown.current = dispute;
    ask();
  }, [dispute, ask]);
  return (
    <>
      {dispute.settledAt ? <StatementAtEnd id={id} /> : <Live dispute={dispute} onChanged={ask} />}
      <Loaded result={result} pick={(data) => data.dispute} onRetry={ask}>
        {(standing) => <StatementAgreements {...props} standing={standing} />}
      </Loaded>
    </>
  );
}

function Live({ dispute, onChanged }: Pick<DisputeProps, 'dispute'> & { readonly onChanged: () => void }) {
  const self = useStanding(dispute.decision.taskGroup.id);
  const { statement, matter } = dispute;
  const mayEdit = dispute.mayDo.includes('dispute.writeStatement');
  const text = useMemo(
    () => statement && { id: statement.id, collabPath: statement.collabPath, title: matter, mayEdit },
    [statement, matter, mayEdit],
  );
  if (!self || !text) return null;
  return (
    <Suspense fallback={<Waiting />}>
      <Room text={text} self={self} onChanged={onChanged} />
    </Suspense>
  );
}
