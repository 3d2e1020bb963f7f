import { ScrollRegion } from '../components/index.js';
import { t } from '../strings/t.js';
import { occurring, totals } from './counts.js';
import classes from './decision.module.css';
import type { SectorCounts } from './types.js';

/** Positions by sector in numbers; only the columns in which anything stands. */
export function SectorTable({ sectors }: { readonly sectors: readonly SectorCounts[] }) {
  const columns = ['seats', ...occurring(sectors)] as const;
  const all = totals(sectors);
  return (
    <ScrollRegion label={t('decisions.sectorTable')}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('decisions.sectorTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decisions.sector')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {name === 'seats' ? t('decisions.seatsColumn') : t(`decisions.count_${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectors.map((sector) => (
            <tr key={sector.sector.id}>
              <th scope="row">{sector.sector.name}</th>
              {columns.map((name) => (
                <td key={name} className={classes.number}>
                  {sector[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('decisions.allSectors')}</th>
            {columns.map((name) => (
              <td key={name} className={classes.number}>
                {all[name]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
