import { readerLanguage } from '../components/dates.js';
import { DateText, HashText, type MarkShape, type MarkTone, StatusMark } from '../components/index.js';
import { t } from '../strings/t.js';
import { type FactName, type Step, verdict } from './steps.js';
import type { Checked } from './use-check.js';
import classes from './verify.module.css';

const MARKS: Readonly<Record<Step['outcome'], readonly [MarkShape, MarkTone]>> = {
  holds: ['circle', 'green'],
  fails: ['cross', 'red'],
  omitted: ['ring', 'neutral'],
};
const VERDICT_MARKS: Readonly<Record<ReturnType<typeof verdict>, readonly [MarkShape, MarkTone]>> = {
  holds: ['circle', 'green'],
  partly: ['half', 'amber'],
  failed: ['cross', 'red'],
};
const HASHES: readonly FactName[] = ['leafHash', 'root', 'text'];

/** What the steps come to. */
export function Verdict({ checked }: { readonly checked: Checked }) {
  const result = verdict(checked.steps);
  const [shape, tone] = VERDICT_MARKS[result];
  return (
    <div role="status" className={classes.verdict} data-verdict={checked.done ? result : undefined}>
      {checked.done && (
        <>
          <p className={classes.verdictHead}>
            <StatusMark shape={shape} tone={tone}>
              {t(`verify.verdict_${result}`)}
            </StatusMark>
          </p>
          <p>{t(`verify.verdictText_${result}`)}</p>
        </>
      )}
    </div>
  );
}

/** Each step: what is looked at, what came of it, and what a failure would mean. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className={classes.steps} aria-label={t('verify.steps')}>
      {steps.map((step) => (
        <StepItem key={step.name} step={step} />
      ))}
    </ol>
  );
}

function StepItem({ step }: { readonly step: Step }) {
  const { name, outcome, facts } = step;
  const [shape, tone] = MARKS[outcome];
  return (
    <li className={classes.step} data-step={name} data-outcome={outcome}>
      <div className={classes.stepHead}>
        <h3 className={classes.stepTitle}>{t(`verify.step_${name}`)}</h3>
        <StatusMark shape={shape} tone={tone}>
          {t(`verify.outcome_${outcome}`)}
        </StatusMark>
      </div>
      <p>{t(`verify.about_${name}`)}</p>
      {outcome !== 'holds' && (
        <p className={outcome === 'fails' ? classes.why : undefined}>
          {t(`verify.why_${step.reason}`, { detail: step.detail })}
        </p>
      )}
      <p className={classes.meaning}>
        {t('verify.meaning')} {t(`verify.means_${name}`)}
      </p>
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(([fact, value]) => (
            <div key={`${fact} ${value}`}>
              <dt>{t(`verify.fact_${fact}`)}</dt>
              <dd>
                <Fact name={fact} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Fact({ name, value }: { readonly name: FactName; readonly value: string }) {
  if (HASHES.includes(name)) return <HashText value={value} copy={false} />;
  if (name === 'at') return <DateText value={value} />;
  const language = name === 'statement_cy' ? 'cy' : 'en';
  if (name.startsWith('statement_') && language !== readerLanguage().toLowerCase()) {
    return <span lang={language}>{value}</span>;
  }
  return <span className={classes.value}>{value}</span>;
}
