import { Link, useParams } from 'react-router';
import { t } from '../strings/t.js';
import classes from './organisation-name.module.css';

/** An organisation's name, linked to its page in the space; an illustrative one is marked where that is asked for. */
export function OrganisationName(props: {
  readonly organisation: { readonly slug: string; readonly name: string; readonly illustrative?: boolean };
  readonly plain?: boolean;
}) {
  const { slug } = useParams();
  const { organisation } = props;
  const name =
    props.plain || !slug ? (
      organisation.name
    ) : (
      <Link to={`/spaces/${slug}/organisations/${organisation.slug}`}>{organisation.name}</Link>
    );
  return (
    <span>
      {name}
      {organisation.illustrative && (
        <span className={classes.illustrative} title={t('components.illustrativeLong')}>
          {' '}
          ({t('components.illustrative')})
        </span>
      )}
    </span>
  );
}
