import { type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  dayText,
  EmptyState,
  MarkIcon,
  type MarkShape,
  type MarkTone,
  MILESTONE_MARKS,
  useNow,
  usePages,
} from '../components/index.js';
import { DisputeStatusMark } from '../disputes/dispute-marks.js';
import { EscalatedDisputesDocument } from '../disputes/disputes.graphql.js';
import type { EscalatedDisputesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { MandateChange, type MandateChangeRecord } from './mandate-change.js';
import { Milestone } from './milestone.js';
import type { SpaceRecord } from './space-page.js';
import classes from './timeline.module.css';
import { calendarDay, type TimelineRow, timelineRows } from './timeline-rows.js';

export type MilestoneRecord = SpaceRecord['milestones'][number];
type EscalatedDispute = EscalatedDisputesQuery['disputes']['nodes'][number];

const pick = (data: EscalatedDisputesQuery) => data.disputes;

/**
 * The milestones along a line, each with the shape of its status on it; today, the target date, what government changed of what it
 * set, and disputes that went to the co-chairs among them, as far as the reader may read those.
 */
export function Timeline({ space }: { readonly space: SpaceRecord }) {
  const today = calendarDay(useNow());
  const { slug } = space;
  const { nodes: disputes } = usePages(EscalatedDisputesDocument, { slug }, pick);
  const { milestones: steps, mandateChanges: changes } = space;
  if (steps.length === 0 && disputes.length === 0 && changes.length === 0) {
    return (
      <EmptyState title={t('spaces.timelineEmptyTitle')}>
        <p>{t('spaces.timelineEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className={classes.line} aria-label={t('spaces.timeline')}>
      {timelineRows({ steps, disputes, changes }, space.targetDate, today, space.closedAt).map((row) => (
        <Row key={keyOf(row)} row={row} slug={slug} />
      ))}
    </ol>
  );
}

type LineRow = TimelineRow<MilestoneRecord, EscalatedDispute, MandateChangeRecord>;

function keyOf(row: LineRow): string {
  if (row.kind === 'step') return row.step.id;
  if (row.kind === 'change') return row.change.id;
  return row.kind === 'dispute' ? row.dispute.id : row.kind;
}

function Row({ row, slug }: { readonly row: LineRow; readonly slug: string }) {
  if (row.kind === 'dispute') {
    const { dispute, day } = row;
    return (
      <Stop shape="triangle" tone="red" id={`dispute-${dispute.id}`}>
        <p className={classes.marker}>
          {t('disputes.onTimeline')}{' '}
          <Link to={`/spaces/${slug}/disputes/${dispute.id}`}>{dispute.matter}</Link>,{' '}
          <time dateTime={day}>{dayText(day)}</time>. <DisputeStatusMark status={dispute.status} />
        </p>
      </Stop>
    );
  }
  if (row.kind === 'change') {
    return (
      <Stop shape="diamondOpen" tone="neutral" id={`change-${row.change.id}`}>
        <MandateChange change={row.change} />
      </Stop>
    );
  }
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
