import { ActForm, instantOf, Openers } from '../components/index.js';
import { t } from '../strings/t.js';
import { AssignFacilitatorDocument, SetDisputeDeadlineDocument } from './disputes.graphql.js';
import type { DisputeProps } from './types.js';

/** What co-chairs do: give it to a facilitator, and give it more time. */
export function Leading({ dispute, refetch }: DisputeProps) {
  const may = (action: string) => dispute.mayDo.includes(action);
  if (!may('dispute.assignFacilitator') && !may('dispute.setDeadline')) return null;
  const { matter, mayFacilitate } = dispute;
  const nameOf = (id: string | undefined) => mayFacilitate.find((each) => each.id === id)?.name ?? '';
  return (
    <Openers>
      {may('dispute.assignFacilitator') && (
        <ActForm
          document={AssignFacilitatorDocument}
          label={t('disputes.assign')}
          fields={[
            {
              name: 'personId',
              kind: 'choice',
              label: t('disputes.assignWho'),
              hint: mayFacilitate.length === 0 ? t('disputes.assignNobody') : t('disputes.assignHint'),
              choices: [
                { value: '', label: t('disputes.choose') },
                ...mayFacilitate.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
          input={({ personId = '' }) => ({ disputeId: dispute.id, personId })}
          records={({ personId }) => t('disputes.assignRecords', { person: nameOf(personId), matter })}
          onDone={refetch}
        />
      )}
      {may('dispute.setDeadline') && (
        <ActForm
          document={SetDisputeDeadlineDocument}
          label={t('disputes.extend')}
          fields={[
            { name: 'deadline', kind: 'moment', label: t('disputes.factDeadline') },
            { name: 'reasons', kind: 'text', label: t('disputes.reasons') },
          ]}
          input={({ deadline = '', reasons = '' }) => ({
            disputeId: dispute.id,
            deadline: instantOf(deadline) ?? deadline,
            reasons,
          })}
          records={({ deadline = '', reasons = '' }) =>
            t('disputes.extendRecords', { matter, deadline: deadline.replace('T', ' '), reasons })
          }
          onDone={refetch}
        />
      )}
    </Openers>
  );
}
