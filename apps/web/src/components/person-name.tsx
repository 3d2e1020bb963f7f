import { t } from '../strings/t.js';
import { OrganisationName } from './organisation-name.js';
import classes from './organisation-name.module.css';

/** A person, for whom they speak, and whether they were lent to it. */
export function PersonName(props: {
  readonly person: { readonly name: string };
  readonly organisation?: { readonly slug: string; readonly name: string } | null | undefined;
  readonly seconded?: boolean;
}) {
  const { person, organisation, seconded } = props;
  const told = organisation && !person.name.includes(organisation.name);
  return (
    <span>
      {person.name}
      {told && (
        <>
          , <OrganisationName organisation={organisation} />
        </>
      )}
      {seconded && <span className={classes.illustrative}> ({t('components.seconded')})</span>}
    </span>
  );
}
