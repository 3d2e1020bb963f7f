import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { daysBetween, dayText, MilestoneStatusMark, useNow } from '../components/index.js';
import type { SpacePageQuery } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { WaitingDocument } from './spaces.graphql.js';
import classes from './standing.module.css';
import { stepNow } from './timeline-rows.js';

type SpaceRecord = NonNullable<SpacePageQuery['space']>;

/** Three answers at a glance: how long is left, where the timeline stands, how much waits for the viewer. */
export function Standing({ space }: { readonly space: SpaceRecord }) {
  const viewer = useViewer();
  return (
    <dl className={classes.standing}>
      <Fact name={t(space.closedAt ? 'spaces.closedShort' : 'spaces.timeLeft')}>
        <TimeLeft space={space} />
      </Fact>
      <Fact name={t('spaces.standing')}>
        <StepNow space={space} />
      </Fact>
      {viewer !== null && !space.closedAt && (
        <Fact name={t('spaces.waiting')}>
          <WaitingCount slug={space.slug} />
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
  const found = stepNow(space.milestones);
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
      {done && <p className={classes.note}>{t('spaces.allDone')}</p>}
    </>
  );
}

function WaitingCount({ slug }: { readonly slug: string }) {
  const [{ data }] = useQuery({ query: WaitingDocument, variables: { slug } });
  const waiting = data?.viewer?.waiting;
  if (!waiting) return <p className={classes.figure}>{'\u00a0'}</p>;
  return (
    <p className={classes.figure}>
      {waiting.length === 0 ? (
        t('spaces.waitingNone')
      ) : (
        <a href="#waiting">{t('spaces.waitingCount', { n: waiting.length })}</a>
      )}
    </p>
  );
}
