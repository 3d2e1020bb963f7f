import { lazy, Suspense, useMemo } from 'react';
import { ActForm, EmptyState, Openers, Section, Waiting } from '../components/index.js';
import { useStanding } from '../drafting/room/use-standing.js';
import { t } from '../strings/t.js';
import { BeginStatementDocument } from './disputes.graphql.js';
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
        <>
          {dispute.settledAt ? <StatementAtEnd id={dispute.id} /> : <Live {...props} />}
          <StatementAgreements {...props} />
        </>
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

function Live({ dispute, refetch }: DisputeProps) {
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
      <Room text={text} self={self} onChanged={refetch} />
    </Suspense>
  );
}
