import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, DefinitionStatusMark, FigureTable, HashText, RecordItem } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './definition-item.module.css';
import type { DefinitionRecord } from './definitions-page.js';

/** One term: its text, its figures, and the exact version that was agreed. */
export function DefinitionItem(props: {
  readonly definition: DefinitionRecord;
  readonly partOf: string | undefined;
}) {
  const { definition, partOf } = props;
  return (
    <RecordItem
      title={
        <h3 className={classes.term} id={`definition-${definition.id}`}>
          {definition.term}
        </h3>
      }
      status={<DefinitionStatusMark status={definition.status} />}
      meta={
        definition.parent &&
        partOf && (
          <>
            {t('definitions.partOf')} <a href={`#definition-${definition.parent.id}`}>{partOf}</a>
          </>
        )
      }
    >
      <p className={classes.text}>{definition.text}</p>
      <FigureTable
        caption={t('definitions.figures', { term: definition.term })}
        figures={definition.figures}
      />
      <Agreed definition={definition} />
    </RecordItem>
  );
}

function Agreed({ definition }: { readonly definition: DefinitionRecord }) {
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
        <p>{t('definitions.noText')}</p>
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
