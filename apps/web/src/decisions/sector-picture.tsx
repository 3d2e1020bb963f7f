import { MarkGlyph, MarkIcon } from '../components/index.js';
import { t } from '../strings/t.js';
import { COUNT_MARKS, COUNTED, occurring, seatMarks } from './counts.js';
import classes from './decision.module.css';
import type { SectorCounts } from './types.js';

const MARK = 16;
const STEP = 24;

/** Positions by sector: a row of marks for each sector, one mark a seat, with a key below. */
export function SectorPicture({ sectors }: { readonly sectors: readonly SectorCounts[] }) {
  const widest = Math.max(...sectors.map((sector) => sector.seats), 1);
  return (
    <figure className={classes.picture}>
      <figcaption>
        <span className={classes.pictureTitle}>{t('decisions.picture')}</span>{' '}
        <span className={classes.soft}>{t('decisions.pictureHint')}</span>
      </figcaption>
      <ul className={classes.pictureRows}>
        {sectors.map((sector) => (
          <li key={sector.sector.id} className={classes.pictureRow}>
            <span aria-hidden="true">{sector.sector.name}</span>
            <SectorRow sector={sector} widest={widest} />
          </li>
        ))}
      </ul>
      <ul className={classes.key} aria-hidden="true">
        {occurring(sectors).map((name) => (
          <li key={name}>
            <MarkIcon shape={COUNT_MARKS[name][0]} tone={COUNT_MARKS[name][1]} />
            {t(`decisions.count_${name}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function SectorRow({ sector, widest }: { readonly sector: SectorCounts; readonly widest: number }) {
  const counts = COUNTED.filter((name) => sector[name] > 0)
    .map((name) => t('decisions.pictureCount', { n: sector[name], answer: t(`decisions.count_${name}`) }))
    .join(', ');
  return (
    <svg
      role="img"
      aria-label={t('decisions.pictureRow', { sector: sector.sector.name, counts })}
      className={classes.marks}
      viewBox={`0 0 ${widest * STEP} ${MARK}`}
      style={{ aspectRatio: `${widest * STEP} / ${MARK}`, inlineSize: `calc(${widest} * var(--step-5))` }}
    >
      {seatMarks(sector).map((name, index) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place
          key={index}
          data-tone={COUNT_MARKS[name][1]}
          transform={`translate(${index * STEP} 0)`}
        >
          <MarkGlyph shape={COUNT_MARKS[name][0]} />
        </g>
      ))}
    </svg>
  );
}
