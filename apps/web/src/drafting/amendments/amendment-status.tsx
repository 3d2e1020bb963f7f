import { StatusMark } from '../../components/index.js';
import type { AmendmentStatus, ChangeStanding } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { fits, STATUS_MARKS } from './words.js';

/** How an amendment stands: what became of it, or, while it is open, whether the text is still what it is to. */
export function AmendmentStatusMark(props: {
  readonly status: AmendmentStatus;
  readonly changes?: readonly { readonly standing?: ChangeStanding | null }[];
}) {
  const { status, changes = [] } = props;
  if (status === 'PROPOSED' && !fits(changes)) {
    return (
      <StatusMark shape="triangleOpen" tone="amber">
        {t('amendments.mustBeRebased')}
      </StatusMark>
    );
  }
  const [shape, tone] = STATUS_MARKS[status];
  return (
    <StatusMark shape={shape} tone={tone}>
      {t(`amendments.status_${status}`)}
    </StatusMark>
  );
}
