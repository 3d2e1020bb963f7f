import { Link, useNavigate } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { ActForm, instantOf } from '../components/index.js';
import type { DisputeStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DisputeStatusMark } from './dispute-marks.js';
import { OpenDisputeDocument } from './disputes.graphql.js';

/** The dispute to which an objection was taken, or the form to take it to one. */
export function DisputeOf({
  objection,
}: {
  readonly objection: {
    readonly id: string;
    readonly mayDispute: boolean;
    readonly organisation: { readonly name: string };
    readonly dispute?: {
      readonly id: string;
      readonly matter: string;
      readonly status: DisputeStatus;
    } | null;
  };
}) {
  const { slug } = useSpace();
  const navigate = useNavigate();
  const { dispute, mayDispute } = objection;
  if (dispute) {
    return (
      <p>
        {t('disputes.inDispute')} <Link to={`/spaces/${slug}/disputes/${dispute.id}`}>{dispute.matter}</Link>{' '}
        <DisputeStatusMark status={dispute.status} />
      </p>
    );
  }
  if (!mayDispute) return null;
  return (
    <ActForm
      document={OpenDisputeDocument}
      label={t('disputes.open')}
      fields={[
        { name: 'matter', kind: 'line', label: t('disputes.matter'), hint: t('disputes.matterHint') },
        { name: 'deadline', kind: 'moment', label: t('disputes.factDeadline') },
      ]}
      input={({ matter = '', deadline = '' }) => ({
        objectionId: objection.id,
        matter: matter.trim(),
        deadline: instantOf(deadline) ?? deadline,
      })}
      records={({ matter = '', deadline = '' }) =>
        t('disputes.openRecords', {
          organisation: objection.organisation.name,
          matter,
          deadline: deadline.replace('T', ' '),
        })
      }
      onDone={({ openDispute }) => navigate(`/spaces/${slug}/disputes/${openDispute.dispute.id}`)}
    />
  );
}
