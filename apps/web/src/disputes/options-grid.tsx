import { ScrollRegion } from '../components/index.js';
import { t } from '../strings/t.js';
import { OptionAnswerMark } from './dispute-marks.js';
import classes from './disputes.module.css';
import type { DisputeRecord } from './types.js';

/** Who can live with which option: a row for each organisation of the sides, a column for each option. */
export function OptionsGrid({ dispute }: { readonly dispute: DisputeRecord }) {
  const { sides, options } = dispute;
  if (sides.length === 0) return null;
  return (
    <ScrollRegion label={t('disputes.grid')}>
      <table className={classes.table}>
        <caption>{t('disputes.grid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('disputes.gridOrganisation')}</th>
            {options.map(({ id, number }) => (
              <th key={id} scope="col">
                {t('disputes.option', { number })}
              </th>
            ))}
          </tr>
        </thead>
        {sides.map(({ name, organisations }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={options.length + 1} className={classes.group}>
                {name}
              </th>
            </tr>
            {organisations.map((organisation) => (
              <tr key={organisation.id}>
                <th scope="row">{organisation.name}</th>
                {options.map((option) => {
                  const said = option.answers.find((each) => each.organisation.id === organisation.id);
                  return (
                    <td key={option.id}>
                      {said ? (
                        <>
                          <OptionAnswerMark answer={said.answer} />
                          {said.words && <p className={classes.words}>{said.words}</p>}
                        </>
                      ) : (
                        <span className={classes.soft}>{t('disputes.notSaid')}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
