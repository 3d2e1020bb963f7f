import { Checkbox } from '@mantine/core';
import { NarrowByGroup, useGroupChoice } from '../app/narrow-by-group.js';
import { ListFilters, NarrowBy, SortBy, useKeptChoice } from '../components/index.js';
import type { RecommendationOrder } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ANSWERS } from './answer-problems.js';
import { RECOMMENDATION_STATUSES } from './recommendation-marks.js';
import classes from './recommendations.module.css';

const ORDERS = ['NEWEST', 'OLDEST', 'TITLE'] as const satisfies readonly RecommendationOrder[];
const LATE = ['LATE'] as const;

/** Which recommendations are shown, in which order, as the address says; and what chooses them. */
export function useNarrowing() {
  const [status, setStatus] = useKeptChoice('status', RECOMMENDATION_STATUSES);
  const [answer, setAnswer] = useKeptChoice('answer', ANSWERS);
  const [taskGroupId, setGroup] = useGroupChoice();
  const [late, setLate] = useKeptChoice('only', LATE);
  const [order, setOrder] = useKeptChoice('order', ORDERS);
  return {
    ...{ status, answer, taskGroupId, late: late !== null, orderBy: order ?? 'NEWEST' },
    ...{ setStatus, setAnswer, setGroup, setLate, setOrder },
  };
}

/** Chooses which recommendations are shown. */
export function RecommendationFilters(props: { readonly narrowing: ReturnType<typeof useNarrowing> }) {
  const { narrowing } = props;
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
        onChange={narrowing.setStatus}
      />
      <NarrowBy
        label={t('recommendations.givenAnswer')}
        all={t('recommendations.givenAnswerAny')}
        value={narrowing.answer}
        choices={ANSWERS.map((value) => ({ value, label: t(`words.government_${value}`) }))}
        onChange={narrowing.setAnswer}
      />
      <NarrowByGroup value={narrowing.taskGroupId} onChange={narrowing.setGroup} />
      <SortBy
        label={t('recommendations.order')}
        value={narrowing.orderBy}
        choices={ORDERS.map((value) => ({ value, label: t(`recommendations.order_${value}`) }))}
        onChange={narrowing.setOrder}
      />
      <Checkbox
        className={classes.lateOnly}
        label={t('recommendations.lateOnly')}
        checked={narrowing.late}
        onChange={({ currentTarget: { checked } }) => narrowing.setLate(checked ? 'LATE' : null)}
      />
    </ListFilters>
  );
}
