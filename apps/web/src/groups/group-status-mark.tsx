import { StatusMark } from '../components/index.js';
import type { TaskGroupStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

/** Whether a task group still works. */
export function GroupStatusMark({ status }: { readonly status: TaskGroupStatus }) {
  return (
    <StatusMark shape={status === 'OPEN' ? 'ring' : 'square'} tone="neutral">
      {t(`words.group_${status}`)}
    </StatusMark>
  );
}
