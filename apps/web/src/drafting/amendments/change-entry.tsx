import { Remark } from '../../components/index.js';
import type { AmendmentQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { Passage } from '../version-diff-view.js';
import classes from './amendments.module.css';
import { placeOf, TITLE_ID, wantedOf } from './words.js';

export type ShownAmendment = NonNullable<AmendmentQuery['amendment']>;
export type ShownProposal = ShownAmendment['changes'][number];

/** One change of an amendment: what it wants, by words, and how it stands to the text of today. */
export function ChangeEntry({ change }: { readonly change: ShownProposal }) {
  return (
    <article className={classes.change} aria-label={wantedOf(change)}>
      <h3>{wantedOf(change)}</h3>
      <Passage words={change.words} />
      <Standing change={change} />
    </article>
  );
}

function Standing({ change }: { readonly change: ShownProposal }) {
  const { standing, numberNow, otherNumber, wordsSince, textNow } = change;
  if (!standing || standing === 'APPLIES') return null;
  const other = otherNumber ? placeOf(otherNumber) : '';
  const said =
    change.clauseId === TITLE_ID
      ? t('amendments.standing_TITLE')
      : standing === 'REMOVED' && other
        ? t('amendments.standing_JOINED_INTO', { other })
        : t(`amendments.standing_${standing}`, { other, place: numberNow ? placeOf(numberNow) : '' });
  return (
    <Remark>
      <p>{said}</p>
      {wordsSince.length > 0 && textNow && (
        <>
          <p className={classes.soft}>{t('amendments.since')}</p>
          <Passage words={wordsSince} />
        </>
      )}
    </Remark>
  );
}
