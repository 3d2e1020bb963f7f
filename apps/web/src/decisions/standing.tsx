import { Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { byName } from './counts.js';
import classes from './decision.module.css';
import { SectorPicture } from './sector-picture.js';
import { SectorTable } from './sector-table.js';
import type { DecisionRecord } from './types.js';

/** What the rule makes of the answers: in words, as a picture, and in numbers. */
export function Standing({ decision }: { readonly decision: DecisionRecord }) {
  const { evaluation, status, lapsedWhy } = decision;
  const open = status === 'OPEN';
  const sectors = byName(evaluation.bySector);
  return (
    <Section title={t(open ? 'decisions.standing' : 'decisions.standingClosed')}>
      <div role="status" className={classes.sentences}>
        <p className={classes.outcome}>
          {open ? t(`decisions.outcome_${evaluation.outcome}`) : t(`words.decision_${status}`)}
        </p>
        {lapsedWhy === null ? (
          evaluation.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
        ) : (
          <>
            <p>{t('decisions.lapsedWhy')}</p>
            <p className={classes.said}>{lapsedWhy}</p>
          </>
        )}
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
