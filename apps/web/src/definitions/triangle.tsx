import { useId } from 'react';
import { DefinitionStatusMark } from '../components/index.js';
import { unitText } from '../components/quantity.js';
import { t } from '../strings/t.js';
import type { DefinitionRecord } from './definitions-page.js';
import { tierPoints, type Whole } from './hierarchy.js';
import classes from './triangle.module.css';

const SIZE = { width: 300, height: 240 };
const FILLS = [classes.tierBase, classes.tierMiddle, classes.tierTip];

/** How the parts of a term stand on each other: a triangle, and beside each tier its name and figures in words. */
export function Triangle({ hierarchy }: { readonly hierarchy: Whole<DefinitionRecord> }) {
  const { whole, tiers } = hierarchy;
  const id = useId();
  const fromTip = tiers.map((part, tier) => ({ part, tier })).reverse();
  return (
    <figure className={classes.figure}>
      <figcaption id={id} className={classes.caption}>
        <h2 className={classes.title}>{t('definitions.picture', { term: whole.term })}</h2>
        <p className={classes.hint}>{t('definitions.pictureHint')}</p>
      </figcaption>
      <div className={classes.picture}>
        <svg
          className={classes.triangle}
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={`${id}-name`}
        >
          <title id={`${id}-name`}>
            {t('definitions.pictureName', {
              term: whole.term,
              tiers: tiers.map((part, tier) => `${tier + 1}, ${part.term}`).join('; '),
            })}
          </title>
          {tiers.map((part, tier) => (
            <polygon
              key={part.id}
              points={tierPoints(tier, tiers.length, SIZE)}
              className={FILLS[Math.min(tier, FILLS.length - 1)]}
              data-agreed={part.status === 'AGREED'}
            />
          ))}
        </svg>
        <ol className={classes.tiers} reversed aria-labelledby={id}>
          {fromTip.map(({ part, tier }) => (
            <li key={part.id} className={classes.tier}>
              <p className={classes.number}>{t('definitions.tier', { n: tier + 1 })}</p>
              <p className={classes.name}>
                <a href={`#definition-${part.id}`}>{part.term}</a>
              </p>
              <Figures part={part} />
              <DefinitionStatusMark status={part.status} />
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}

function Figures({ part }: { readonly part: DefinitionRecord }) {
  if (part.figures.length === 0) return null;
  const units = [...new Set(part.figures.map((each) => unitText(each.unit)))];
  const shared = units.length === 1 ? units[0] : undefined;
  const values = part.figures.map((each) => (shared ? each.value : `${each.value} ${unitText(each.unit)}`));
  return (
    <p className={classes.values}>
      {values.join(' · ')} {shared}
    </p>
  );
}
