import { Section } from '../components/index.js';
import type { DecisionStatus } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { byName } from './counts.js';
import classes from './decision.module.css';
import { SectorPicture } from './sector-picture.js';
import { SectorTable } from './sector-table.js';
import type { EvaluationNow } from './types.js';

/** What the rule makes of the answers: in words, as a picture, and in numbers. */
export function Standing(props: { readonly evaluation: EvaluationNow; readonly status: DecisionStatus }) {
  const { evaluation, status } = props;
  const open = status === 'OPEN';
  const sectors = byName(evaluation.bySector);
  return (
    <Section title={t(open ? 'decisions.standing' : 'decisions.standingClosed')}>
      <div role="status" className={classes.sentences}>
        <p className={classes.outcome}>
          {open ? t(`decisions.outcome_${evaluation.outcome}`) : t(`words.decision_${status}`)}
        </p>
        {evaluation.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {sectors.length > 0 && (
        <div className={classes.sectors}>
          <SectorPicture sectors={sectors} />
          <SectorTable sectors={sectors} />
        </div>
      )}
    </Section>
  );
}
