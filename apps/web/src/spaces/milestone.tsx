import { DateText, dayText, MilestoneStatusMark, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './milestone.module.css';
import type { MilestoneRecord } from './timeline.js';

type Report = MilestoneRecord['reports'][number];

/** One milestone: when, how it stands, the newest report in full, the earlier ones folded. */
export function Milestone({ milestone }: { readonly milestone: MilestoneRecord }) {
  const [newest, ...earlier] = milestone.reports;
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.title}>{milestone.title}</h3>
        <MilestoneStatusMark status={milestone.latestReport?.status} />
      </div>
      <p className={classes.meta}>
        {t('spaces.milestoneDue')} <DateText value={milestone.dueDate} relative={!milestone.doneAt} />
        {milestone.doneAt && (
          <>
            {' · '}
            {t('spaces.milestoneDone')} <time dateTime={milestone.doneAt}>{dayText(milestone.doneAt)}</time>
          </>
        )}
      </p>
      {newest && <ReportText report={newest} />}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{t('spaces.history', { n: earlier.length })}</summary>
          <ul className={classes.reports}>
            {earlier.map((each) => (
              <li key={each.id}>
                <MilestoneStatusMark status={each.status} />
                <ReportText report={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ReportText({ report }: { readonly report: Report }) {
  return (
    <>
      <p className={classes.note}>{report.note}</p>
      <p className={classes.meta}>
        {t('spaces.reportedBy')} <PersonName person={report.person} organisation={report.organisation} />,{' '}
        <DateText value={report.reportedAt} dayOnly short relative={false} />
      </p>
    </>
  );
}
