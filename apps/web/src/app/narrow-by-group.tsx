import { NarrowBy, useKeptChoice } from '../components/index.js';
import { t } from '../strings/t.js';
import { useSpace } from './use-space.js';

/** The task group that a list of the space is narrowed to, as the address says; null for all of them. */
export function useGroupChoice(): readonly [string | null, (taskGroupId: string | null) => void] {
  const { taskGroups } = useSpace();
  return useKeptChoice(
    'group',
    taskGroups.nodes.map(({ id }) => id),
  );
}

/** Chooses the task group that a list of the space is narrowed to. */
export function NarrowByGroup(props: {
  readonly value: string | null;
  readonly onChange: (taskGroupId: string | null) => void;
}) {
  const { taskGroups } = useSpace();
  return (
    <NarrowBy
      label={t('groups.narrow')}
      all={t('groups.narrowAll')}
      choices={taskGroups.nodes.map(({ id, title }) => ({ value: id, label: title }))}
      {...props}
    />
  );
}
