import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { PausedText, readerZone } from '../components/index.js';
import type { DecisionStatus, PositionAnswer } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { LogChoicesDocument } from './decision-log.graphql.js';
import classes from './decision-log.module.css';
import { ANSWERS, isNarrowed, type LogView, readView, STATUSES } from './log-filter.js';

const ROOMY = '(min-width: 48rem)';

/** Chooses what the log shows. Each choice takes effect at once; typed words after a short pause. */
export function LogFilterForm(props: { readonly view: LogView; readonly onChange: (view: LogView) => void }) {
  const { view, onChange } = props;
  const space = useSpace();
  const headingId = useId();
  const [opened, setOpened] = useState(() => isNarrowed(view) || matchMedia(ROOMY).matches);
  const [{ data }] = useQuery({
    query: LogChoicesDocument,
    variables: { slug: space.slug },
    requestPolicy: 'cache-first',
  });
  const organisations = data?.space?.organisations.nodes ?? [];
  const set = (part: Partial<LogView>) => onChange({ ...view, ...part });
  const statusNames = STATUSES.map((value) => ({ value, label: t(`words.decision_${value}`) }));

  return (
    <search className={`${classes.filter} no-print`} aria-labelledby={headingId}>
      <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <h2 id={headingId} className={classes.filterTitle}>
            {t('decisionLog.filter')}
          </h2>
        </summary>
        <div className={classes.fields}>
          <NativeSelect
            label={t('decisionLog.group')}
            value={view.group}
            data={[
              { value: '', label: t('decisionLog.allGroups') },
              ...space.taskGroups.nodes.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(event) => set({ group: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('decisionLog.organisation')}
            value={view.organisation}
            data={[
              { value: '', label: t('decisionLog.allOrganisations') },
              ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
            onChange={(event) => set({ organisation: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('decisionLog.sector')}
            value={view.sector}
            data={[
              { value: '', label: t('decisionLog.allSectors') },
              ...(data?.sectors ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => set({ sector: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('decisionLog.answer')}
            description={t('decisionLog.answerHint')}
            value={view.answer}
            data={[
              { value: '', label: t('decisionLog.allAnswers') },
              ...ANSWERS.map((value) => ({ value, label: t(`words.answer_${value}`) })),
            ]}
            onChange={(event) => set({ answer: answerOf(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('decisionLog.definition')}
            value={view.definition}
            data={[
              { value: '', label: t('decisionLog.allDefinitions') },
              ...(data?.definitions.nodes ?? []).map(({ id, term }) => ({ value: id, label: term })),
            ]}
            onChange={(event) => set({ definition: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('decisionLog.status')}
            value={view.status}
            data={[{ value: '', label: t('decisionLog.allStatuses') }, ...statusNames]}
            onChange={(event) => set({ status: statusOf(event.currentTarget.value) })}
          />
          <PausedText label={t('decisionLog.text')} value={view.text} onChange={(text) => set({ text })} />
          <TextInput
            type="date"
            label={t('decisionLog.from')}
            description={t('decisionLog.daysInUtc')}
            value={view.from}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('decisionLog.to')}
            description={t('decisionLog.daysInUtc')}
            value={view.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('decisionLog.asOf')}
            description={t('decisionLog.asOfZone', { zone: readerZone() })}
            value={view.asOf}
            onChange={(event) => set({ asOf: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('decisionLog.order')}
            value={view.oldestFirst ? 'oldest' : 'newest'}
            data={[
              { value: 'newest', label: t('decisionLog.newestFirst') },
              { value: 'oldest', label: t('decisionLog.oldestFirst') },
            ]}
            onChange={(event) => set({ oldestFirst: event.currentTarget.value === 'oldest' })}
          />
        </div>
        <p>
          <Button
            variant="default"
            disabled={!isNarrowed(view)}
            onClick={() => onChange(readView(new URLSearchParams()))}
          >
            {t('decisionLog.clear')}
          </Button>
        </p>
      </details>
    </search>
  );
}

function answerOf(value: string): PositionAnswer | '' {
  return ANSWERS.find((each) => each === value) ?? '';
}

function statusOf(value: string): DecisionStatus | '' {
  return STATUSES.find((each) => each === value) ?? '';
}
