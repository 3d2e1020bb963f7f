import { ScrollRegion, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { PollChoiceMark, putsOptions } from './poll-marks.js';
import classes from './polls.module.css';
import { BarCell, SectorHeads } from './table-parts.js';
import { Tallies } from './tallies.js';
import type { PollRecord, PollResults } from './types.js';

/** How people answered: a row for each step, with all and each sector; or that it is hidden yet. */
export function Results({ poll }: { readonly poll: PollRecord }) {
  const { results } = poll;
  if (poll.method === 'QUESTION_ROUND') return null;
  return (
    <Section title={t('polls.results')} id="results">
      {results && putsOptions(poll.method) ? (
        <Tallies poll={poll} results={results} />
      ) : results ? (
        <>
          <Spread results={results} />
          {poll.method === 'GRADIENTS' && results.median.length > 0 && <Median results={results} />}
        </>
      ) : (
        <p className={classes.prose}>{t('polls.hidden')}</p>
      )}
    </Section>
  );
}

function Spread({ results }: { readonly results: PollResults }) {
  const { counts, bySector } = results;
  const widest = Math.max(...counts.map(({ people }) => people), 1);
  return (
    <ScrollRegion label={t('polls.spread')}>
      <table className={classes.table}>
        <caption>{t('polls.spread')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('polls.step')}</th>
            <th scope="col">{t('polls.people')}</th>
            <SectorHeads sectors={bySector} />
          </tr>
        </thead>
        <tbody>
          {counts.map(({ choice, people }) => (
            <tr key={choice}>
              <th scope="row">
                <PollChoiceMark choice={choice} />
              </th>
              <BarCell value={people} widest={widest} />
              {bySector.map(({ sectorKey, counts: own }) => (
                <td key={sectorKey} className={classes.number}>
                  {own.find((each) => each.choice === choice)?.people ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Median({ results }: { readonly results: PollResults }) {
  const steps = results.median.map((choice) => t(`polls.choice_${choice}`));
  return (
    <p className={classes.prose}>
      {steps.length > 1
        ? t('polls.medianBetween', { first: steps[0] ?? '', second: steps[1] ?? '' })
        : t('polls.medianIs', { step: steps[0] ?? '' })}{' '}
      {t('polls.medianHint')}
    </p>
  );
}
