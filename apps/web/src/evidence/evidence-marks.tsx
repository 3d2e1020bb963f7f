import { EVIDENCE_KINDS } from '@concordat/domain';
import { StatusMark } from '../components/index.js';
import type { EvidenceStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

/** The kinds of sources, as they are offered. */
export const KINDS = EVIDENCE_KINDS.map((each) => each.toUpperCase() as Uppercase<typeof each>);

export const EVIDENCE_STATUSES = ['LISTED', 'WITHDRAWN'] as const satisfies readonly EvidenceStatus[];

/** Whether a source stands in the library, or was withdrawn from it. */
export function EvidenceStatusMark({ status }: { readonly status: EvidenceStatus }) {
  return status === 'LISTED' ? (
    <StatusMark shape="circle" tone="green">
      {t('evidence.status_LISTED')}
    </StatusMark>
  ) : (
    <StatusMark shape="cross" tone="red">
      {t('evidence.status_WITHDRAWN')}
    </StatusMark>
  );
}
