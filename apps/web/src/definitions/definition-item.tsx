import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { FigureTable, RecordItem } from '../components/index.js';
import { t } from '../strings/t.js';
import { AgreedVersion } from './agreed-version.js';
import classes from './definition-item.module.css';
import { DefinitionMarks } from './definition-marks.js';
import type { DefinitionRecord } from './definitions-page.js';

/** One term: its text, its figures, and the exact version that was agreed. */
export function DefinitionItem(props: {
  readonly definition: DefinitionRecord;
  readonly partOf: string | undefined;
}) {
  const { definition, partOf } = props;
  const { slug } = useSpace();
  return (
    <RecordItem
      title={
        <h3 className={classes.term} id={`definition-${definition.id}`}>
          <Link to={`/spaces/${slug}/definitions/${encodeURIComponent(definition.id)}`}>
            {definition.term}
          </Link>
        </h3>
      }
      status={<DefinitionMarks definition={definition} />}
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
      <AgreedVersion definition={definition} />
    </RecordItem>
  );
}
