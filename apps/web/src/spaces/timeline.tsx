import type { ReactNode } from 'react';
import {
  dayText,
  EmptyState,
  MarkIcon,
  type MarkShape,
  type MarkTone,
  MILESTONE_MARKS,
  useNow,
} from '../components/index.js';
import { t } from '../strings/t.js';
import { Milestone } from './milestone.js';
import type { SpaceRecord } from './space-page.js';
import classes from './timeline.module.css';
import { calendarDay, type TimelineRow, timelineRows } from './timeline-rows.js';

export type MilestoneRecord = SpaceRecord['milestones'][number];

/** The milestones along a line, each with the shape of its status on it; today and the target date among them. */
export function Timeline({ space }: { readonly space: SpaceRecord }) {
  const today = calendarDay(useNow());
  if (space.milestones.length === 0) {
    return (
      <EmptyState title={t('spaces.timelineEmptyTitle')}>
        <p>{t('spaces.timelineEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className={classes.line} aria-label={t('spaces.timeline')}>
      {timelineRows(space.milestones, space.targetDate, today, space.closedAt).map((row) => (
        <Row key={row.kind === 'step' ? row.step.id : row.kind} row={row} />
      ))}
    </ol>
  );
}

function Row({ row }: { readonly row: TimelineRow<MilestoneRecord> }) {
  if (row.kind === 'step') {
    const [shape, tone] = MILESTONE_MARKS[row.step.latestReport?.status ?? 'NONE'];
    return (
      <Stop shape={shape} tone={tone} id={`milestone-${row.step.id}`}>
        <Milestone milestone={row.step} />
      </Stop>
    );
  }
  const names = {
    today: t('spaces.timelineToday'),
    target: t('spaces.timelineTarget'),
    closed: t('spaces.closedShort'),
  };
  return (
    <Stop shape={row.kind === 'today' ? 'dash' : 'square'} tone="neutral">
      <p className={classes.marker}>
        <strong>{names[row.kind]}</strong>, <time dateTime={row.day}>{dayText(row.day)}</time>
      </p>
    </Stop>
  );
}

function Stop(props: {
  readonly shape: MarkShape;
  readonly tone: MarkTone;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes.stop} id={props.id}>
      <span className={classes.sign}>
        <MarkIcon shape={props.shape} tone={props.tone} />
      </span>
      <div className={classes.text}>{props.children}</div>
    </li>
  );
}
