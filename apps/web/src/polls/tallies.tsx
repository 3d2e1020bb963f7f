import { ScrollRegion } from '../components/index.js';
import { t } from '../strings/t.js';
import { optionText } from './option-text.js';
import classes from './polls.module.css';
import { BarCell, SectorHeads } from './table-parts.js';
import type { PollRecord, PollResults } from './types.js';

type Method = 'RANKING' | 'POINTS' | 'DOTS' | 'MEETING_TIME';

/** What each option came to, the one with most first, with all people and those of each sector; and how that is counted. */
export function Tallies(props: { readonly poll: PollRecord; readonly results: PollResults }) {
  const { poll, results } = props;
  const { tallies, talliesBySector } = results;
  const method = poll.method as Method;
  const named = new Map(poll.options.map((option) => [option.id, optionText(option)]));
  const widest = Math.max(...tallies.map(({ score }) => score), 1);
  const hasBest = tallies.some(({ best }) => best !== null);
  return (
    <>
      <p className={classes.prose}>{t(`polls.counted_${method}`)}</p>
      <ScrollRegion label={t('polls.tallies')}>
        <table className={classes.table}>
          <caption>{t('polls.tallies')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('polls.option')}</th>
              <th scope="col" className={classes.number}>
                {t('polls.place')}
              </th>
              <th scope="col">{t(`polls.score_${method}`)}</th>
              {method !== 'MEETING_TIME' && (
                <th scope="col" className={classes.number}>
                  {t(method === 'RANKING' ? 'polls.rankedBy' : 'polls.givenBy')}
                </th>
              )}
              {hasBest && (
                <th scope="col" className={classes.number}>
                  {t(method === 'RANKING' ? 'polls.best_RANKING' : 'polls.best_MEETING_TIME')}
                </th>
              )}
              <SectorHeads sectors={talliesBySector} />
            </tr>
          </thead>
          <tbody>
            {tallies.map(({ optionId, place, score, people, best }) => (
              <tr key={optionId}>
                <th scope="row">{named.get(optionId)}</th>
                <td className={classes.number}>{place}</td>
                <BarCell value={score} widest={widest} />
                {method !== 'MEETING_TIME' && <td className={classes.number}>{people}</td>}
                {hasBest && <td className={classes.number}>{best}</td>}
                {talliesBySector.map(({ sectorKey, tallies: own }) => (
                  <td key={sectorKey} className={classes.number}>
                    {own.find((each) => each.optionId === optionId)?.score ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
