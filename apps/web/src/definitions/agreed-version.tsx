import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, HashText } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './definition-item.module.css';
import type { DefinitionRecord } from './definitions-page.js';

/** The exact version that was agreed, or the draft in which the text is being written. */
export function AgreedVersion(props: {
  readonly definition: Pick<DefinitionRecord, 'term' | 'status' | 'agreedVersion' | 'draft'>;
}) {
  const { definition } = props;
  const { slug } = useSpace();
  const { agreedVersion: version, draft } = definition;
  return (
    <div className={classes.agreed}>
      {version ? (
        <p>
          {t('definitions.agreedAt', { number: version.number })}{' '}
          <DateText value={version.frozenAt} dayOnly /> <HashText value={version.sha256} short />{' '}
          <Link
            to={`/spaces/${slug}/versions/${version.id}`}
            aria-label={t('definitions.readVersionOf', { term: definition.term })}
          >
            {t('definitions.readVersion')}
          </Link>
        </p>
      ) : (
        <p>{t(definition.status === 'AGREED' ? 'definitions.textNotPublic' : 'definitions.noText')}</p>
      )}
      {draft && !version && (
        <p>
          <Link to={`/spaces/${slug}/drafts/${draft.id}`}>
            {t('definitions.inDraft', { title: draft.title })}
          </Link>
        </p>
      )}
    </div>
  );
}
