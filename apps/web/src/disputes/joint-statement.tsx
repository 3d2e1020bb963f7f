import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  ActForm,
  DateText,
  EmptyState,
  Openers,
  PagedList,
  PersonName,
  RecordItem,
  Section,
  usePages,
} from '../components/index.js';
import type { DisputeStatementsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DisputeStatementsDocument, WriteStatementDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps } from './types.js';

/** The joint statement of what is in dispute, and who wrote it so. */
export function JointStatement({ dispute, refetch }: DisputeProps) {
  const { statement, statementRevision } = dispute;
  return (
    <Section title={t('disputes.statement')} id="statement">
      {statement ? (
        <>
          <p className={classes.said}>{statement.text}</p>
          <p className={classes.soft}>
            {t('disputes.statementBy', { number: statement.number })}{' '}
            <PersonName person={statement.person} organisation={statement.organisation ?? undefined} />,{' '}
            <DateText value={statement.at} />
          </p>
          {statement.number > 1 && <Earlier key={statement.number} id={dispute.id} />}
        </>
      ) : (
        <EmptyState title={t('disputes.statementNone')}>
          <p>{t('disputes.statementNoneText')}</p>
        </EmptyState>
      )}
      {dispute.mayDo.includes('dispute.writeStatement') && (
        <Openers>
          <ActForm
            document={WriteStatementDocument}
            label={t('disputes.write')}
            fields={[
              {
                name: 'text',
                kind: 'text',
                label: t('disputes.statement'),
                hint: t('disputes.writeHint'),
                initial: statement?.text ?? '',
              },
            ]}
            seen={statementRevision}
            onConflict={refetch}
            input={({ text = '' }, expectedRevision) => ({ disputeId: dispute.id, expectedRevision, text })}
            records={() =>
              t('disputes.writeRecords', { number: statementRevision + 1, matter: dispute.matter })
            }
            onDone={refetch}
          />
        </Openers>
      )}
    </Section>
  );
}

const pick = (data: DisputeStatementsQuery) => data.dispute?.statements;

function Earlier({ id }: { readonly id: string }) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Button variant="default" size="compact-md" onClick={() => setShown(true)}>
        {t('disputes.statementsShow')}
      </Button>
    );
  }
  return <Texts id={id} />;
}

function Texts({ id }: { readonly id: string }) {
  const pages = usePages(DisputeStatementsDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('disputes.statements')}
      emptyTitle={t('disputes.statementNone')}
      emptyText={t('disputes.statementNoneText')}
    >
      {(text) => (
        <RecordItem
          key={text.id}
          title={t('disputes.statementNumber', { number: text.number })}
          meta={
            <>
              <PersonName person={text.person} organisation={text.organisation ?? undefined} />,{' '}
              <DateText value={text.at} />
            </>
          }
        >
          <p className={classes.said}>{text.text}</p>
        </RecordItem>
      )}
    </PagedList>
  );
}
