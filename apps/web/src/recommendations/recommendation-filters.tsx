import { Checkbox } from '@mantine/core';
import { useSpace } from '../app/use-space.js';
import { ListFilters, NarrowBy, SortBy } from '../components/index.js';
import type {
  GovernmentAnswer,
  RecommendationOrder,
  RecommendationStatus,
} from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ANSWERS } from './answer-problems.js';
import { RECOMMENDATION_STATUSES } from './recommendation-marks.js';
import classes from './recommendations.module.css';

/** Which recommendations are shown, in which order. */
export interface Narrowing {
  readonly status: RecommendationStatus | null;
  readonly answer: GovernmentAnswer | null;
  readonly taskGroupId: string | null;
  readonly late: boolean;
  readonly orderBy: RecommendationOrder;
}

export const NOTHING_NARROWED: Narrowing = {
  status: null,
  answer: null,
  taskGroupId: null,
  late: false,
  orderBy: 'NEWEST',
};

const ORDERS = ['NEWEST', 'OLDEST', 'TITLE'] as const satisfies readonly RecommendationOrder[];

/** Chooses which recommendations are shown. */
export function RecommendationFilters(props: {
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}) {
  const { narrowing } = props;
  const { taskGroups } = useSpace();
  const set = (part: Partial<Narrowing>) => props.onChange({ ...narrowing, ...part });
  return (
    <ListFilters>
      <NarrowBy
        label={t('recommendations.show')}
        all={t('recommendations.showAll')}
        value={narrowing.status}
        choices={RECOMMENDATION_STATUSES.map((value) => ({
          value,
          label: t(`recommendations.status_${value}`),
        }))}
        onChange={(status) => set({ status })}
      />
      <NarrowBy
        label={t('recommendations.givenAnswer')}
        all={t('recommendations.givenAnswerAny')}
        value={narrowing.answer}
        choices={ANSWERS.map((value) => ({ value, label: t(`words.government_${value}`) }))}
        onChange={(answer) => set({ answer })}
      />
      <NarrowBy
        label={t('recommendations.group')}
        all={t('recommendations.groupAll')}
        value={narrowing.taskGroupId}
        choices={taskGroups.nodes.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(taskGroupId) => set({ taskGroupId })}
      />
      <SortBy
        label={t('recommendations.order')}
        value={narrowing.orderBy}
        choices={ORDERS.map((value) => ({ value, label: t(`recommendations.order_${value}`) }))}
        onChange={(orderBy) => set({ orderBy })}
      />
      <Checkbox
        className={classes.lateOnly}
        label={t('recommendations.lateOnly')}
        checked={narrowing.late}
        onChange={({ currentTarget: { checked } }) => set({ late: checked })}
      />
    </ListFilters>
  );
}
