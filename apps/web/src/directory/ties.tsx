import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DateText, useNow } from '../components/index.js';
import type { AffiliationFieldsFragment } from '../graphql/generated/graphql.js';
import classes from '../organisations/directory.module.css';
import { t } from '../strings/t.js';

/** Whether a tie is over: cut short, or its last day has passed. */
export function isOver({ until, endedAt }: AffiliationFieldsFragment, now: Date): boolean {
  return Boolean(endedAt) || (typeof until === 'string' && until < now.toISOString().slice(0, 10));
}

/** Ties between people and organisations, each as a line; named is the other side of it. */
export function Ties(props: {
  readonly ties: readonly AffiliationFieldsFragment[];
  readonly of: 'person' | 'organisation';
  readonly empty: string;
  readonly children?: (tie: AffiliationFieldsFragment) => ReactNode;
}) {
  const now = useNow();
  if (props.ties.length === 0) return <p>{props.empty}</p>;
  return (
    <ul className={classes.ties}>
      {props.ties.map((tie) => (
        <li key={tie.id} className={isOver(tie, now) ? classes.over : undefined}>
          <TieLine tie={tie} of={props.of} over={isOver(tie, now)} />
          {props.children?.(tie)}
        </li>
      ))}
    </ul>
  );
}

function TieLine(props: {
  readonly tie: AffiliationFieldsFragment;
  readonly of: 'person' | 'organisation';
  readonly over: boolean;
}) {
  const { tie, of, over } = props;
  return (
    <>
      {of === 'person' && (
        <>
          <Link to={`/people/${tie.person.id}`}>{tie.person.name}</Link>
          {' · '}
        </>
      )}
      {t(`words.affiliation_${tie.kind}`)}{' '}
      {of === 'organisation' || tie.kind === 'SECONDED' ? (
        <OrganisationLink organisation={tie.organisation} />
      ) : (
        t('directory.it')
      )}
      {tie.lentTo && (
        <>
          , {t('directory.lentTo')} <OrganisationLink organisation={tie.lentTo} />
        </>
      )}
      {tie.fundedBy && (
        <>
          , {t('directory.fundedBy')} <OrganisationLink organisation={tie.fundedBy} />
        </>
      )}{' '}
      <span className={classes.meta}>
        {t('directory.since')} <DateText value={tie.from} short relative={false} />
        {(tie.endedAt ?? tie.until) && (
          <>
            {' '}
            {t(over ? 'directory.endedOn' : 'directory.until')}{' '}
            <DateText value={tie.endedAt ?? tie.until ?? ''} short dayOnly relative={false} />
          </>
        )}
      </span>
    </>
  );
}

function OrganisationLink({
  organisation,
}: {
  readonly organisation: { readonly slug: string; readonly name: string };
}) {
  return <Link to={`/organisations/${organisation.slug}`}>{organisation.name}</Link>;
}
