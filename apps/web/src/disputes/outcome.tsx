import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { ActForm, DateText, type Field, Openers, PersonName, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import {
  RecordDissentDocument,
  ResolveDisputeDocument,
  WithdrawDisputeDocument,
} from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps, DisputeRecord } from './types.js';

/** What came of it; while it is open, how it can end, and the forms for that. */
export function Outcome({ dispute, refetch }: DisputeProps) {
  const { status, settledAt } = dispute;
  const under = status === 'OPEN' || status === 'ESCALATED';
  return (
    <Section title={t('disputes.outcome')} id="outcome">
      <p className={classes.prose}>{t(`disputes.outcome_${status}`)}</p>
      {!under && settledAt && <Settled dispute={dispute} at={settledAt} />}
      {under && <Settling dispute={dispute} refetch={refetch} />}
    </Section>
  );
}

function Settled({ dispute, at }: { readonly dispute: DisputeRecord; readonly at: string }) {
  const { slug } = useSpace();
  const { settledBy, settledWhy, version } = dispute;
  return (
    <>
      {settledWhy && <p className={classes.said}>{settledWhy}</p>}
      <p className={classes.soft}>
        {settledBy && (
          <>
            <PersonName person={settledBy} />,{' '}
          </>
        )}
        <DateText value={at} />
      </p>
      {version && (
        <p>
          <Link to={`/spaces/${slug}/versions/${version.id}`}>
            {t('disputes.resolvedBy', { number: version.number })}
          </Link>
        </p>
      )}
    </>
  );
}

function Settling({ dispute, refetch }: DisputeProps) {
  const { id: disputeId, matter, objection, decision } = dispute;
  const reasons: Field = { name: 'reasons', kind: 'text', label: t('disputes.reasons') };
  const newer = decision.versions.filter(({ number }) => number > objection.version.number);
  const numberOf = (id: string | undefined) => newer.find((each) => each.id === id)?.number ?? '';
  if (!dispute.maySettle && !dispute.mayDo.includes('dispute.recordDissent')) return null;
  return (
    <Openers>
      {dispute.maySettle && (
        <>
          <ActForm
            document={ResolveDisputeDocument}
            label={t('disputes.resolve')}
            fields={[
              {
                name: 'versionId',
                kind: 'choice',
                label: t('disputes.resolveVersion'),
                hint: newer.length === 0 ? t('disputes.resolveNone') : t('disputes.resolveHint'),
                choices: [
                  { value: '', label: t('disputes.choose') },
                  ...newer.map(({ id, number }) => ({
                    value: id,
                    label: t('disputes.version', { number }),
                  })),
                ],
              },
              reasons,
            ]}
            input={(values) => ({
              disputeId,
              versionId: values.versionId ?? '',
              reasons: values.reasons ?? '',
            })}
            records={(values) =>
              t('disputes.resolveRecords', {
                organisation: objection.organisation.name,
                number: numberOf(values.versionId),
                matter,
                reasons: values.reasons ?? '',
              })
            }
            onDone={refetch}
          />
          <ActForm
            document={WithdrawDisputeDocument}
            label={t('disputes.withdraw')}
            fields={[reasons]}
            input={(values) => ({ disputeId, reasons: values.reasons ?? '' })}
            records={(values) =>
              t('disputes.withdrawRecords', {
                organisation: objection.organisation.name,
                matter,
                reasons: values.reasons ?? '',
              })
            }
            onDone={refetch}
          />
        </>
      )}
      {dispute.mayDo.includes('dispute.recordDissent') && (
        <ActForm
          document={RecordDissentDocument}
          label={t('disputes.end')}
          fields={[reasons]}
          input={(values) => ({ disputeId, reasons: values.reasons ?? '' })}
          records={(values) => t('disputes.endRecords', { matter, reasons: values.reasons ?? '' })}
          onDone={refetch}
        />
      )}
    </Openers>
  );
}
