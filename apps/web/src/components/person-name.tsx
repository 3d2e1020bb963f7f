import type { SpeakingAs } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { OrganisationName } from './organisation-name.js';
import classes from './organisation-name.module.css';

/** A person, for whom they speak, and as what where it is not simply as a member: lent to it, or in whose place. */
export function PersonName(props: {
  readonly person: { readonly name: string };
  readonly organisation?: { readonly slug: string; readonly name: string } | null | undefined;
  readonly spokeAs?: SpeakingAs;
  readonly inPlaceOf?: { readonly name: string } | null | undefined;
}) {
  const { person, organisation, spokeAs, inPlaceOf } = props;
  const told = organisation && !person.name.includes(organisation.name);
  return (
    <span>
      {person.name}
      {told && (
        <>
          , <OrganisationName organisation={organisation} />
        </>
      )}
      {spokeAs === 'SECONDED' && <span className={classes.illustrative}> ({t('components.seconded')})</span>}
      {inPlaceOf && (
        <span className={classes.illustrative}> ({t('components.inPlaceOf', { name: inPlaceOf.name })})</span>
      )}
    </span>
  );
}
