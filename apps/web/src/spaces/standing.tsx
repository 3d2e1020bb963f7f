import type { ReactNode } from 'react';
import { daysBetween, dayText, MilestoneStatusMark, useNow } from '../components/index.js';
import { t } from '../strings/t.js';
import type { SpaceRecord, Waiting } from './space-page.js';
import classes from './standing.module.css';
import { stepNow } from './timeline-rows.js';

/** Three answers at a glance: how long is left, where the timeline stands, how much waits for the viewer. */
export function Standing(props: { readonly space: SpaceRecord; readonly waiting: Waiting | null }) {
  const { space, waiting } = props;
  return (
    <dl className={classes.standing}>
      <Fact name={t(space.closedAt ? 'spaces.closedShort' : 'spaces.timeLeft')}>
        <TimeLeft space={space} />
      </Fact>
      <Fact name={t('spaces.standing')}>
        <StepNow space={space} />
      </Fact>
      {waiting && !space.closedAt && (
        <Fact name={t('spaces.waiting')}>
          <WaitingCount n={waiting.length} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.name}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function TimeLeft({ space }: { readonly space: SpaceRecord }) {
  const now = useNow();
  if (space.closedAt) {
    return (
      <>
        <p className={classes.figure}>{dayText(space.closedAt, true)}</p>
        <p className={classes.note}>{t('spaces.targetWas', { date: dayText(space.targetDate) })}</p>
      </>
    );
  }
  const days = daysBetween(now, space.targetDate);
  return (
    <>
      <p className={classes.figure}>{daysText(days)}</p>
      <p className={classes.note}>{t('spaces.until', { date: dayText(space.targetDate) })}</p>
    </>
  );
}

function daysText(days: number): string {
  if (days === 0) return t('spaces.dueToday');
  return days > 0 ? t('spaces.daysLeft', { n: days }) : t('spaces.overdue', { n: -days });
}

function StepNow({ space }: { readonly space: SpaceRecord }) {
  const found = stepNow(space.milestones, Boolean(space.closedAt));
  if (!found) return <p>{t('spaces.noStep')}</p>;
  const { step, done } = found;
  return (
    <>
      <p>
        <MilestoneStatusMark status={step.latestReport?.status} />
      </p>
      <p className={classes.note}>
        <a href={`#milestone-${step.id}`}>
          {t(done || space.closedAt ? 'spaces.lastStep' : 'spaces.nextStep', { title: step.title })}
        </a>
      </p>
      {done && !space.closedAt && <p className={classes.note}>{t('spaces.allDone')}</p>}
    </>
  );
}

function WaitingCount({ n }: { readonly n: number }) {
  return (
    <p className={classes.figure}>
      {n === 0 ? t('spaces.waitingNone') : <a href="#waiting">{t('spaces.waitingCount', { n })}</a>}
    </p>
  );
}
