import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import {
  DefinitionStatusMark,
  FigureTable,
  Loaded,
  Page,
  PageTitle,
  RecordItem,
  RecordList,
  Section,
} from '../components/index.js';
import type { DefinitionQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { AgreedVersion } from './agreed-version.js';
import { DefinitionDocument } from './definition.graphql.js';
import { DefinitionHistory } from './definition-history.js';
import classes from './definition-item.module.css';
import { DefinitionMarks } from './definition-marks.js';
import { DefinitionUses, DefinitionUsesInDrafts } from './definition-uses.js';
import { Endorsements } from './endorsements.js';
import { Translations } from './translations.js';

export type ShownDefinition = DefinitionQuery['definition'];

/** One term: what it means, its parts and figures, its translations, its history, and the texts that cite it. */
export function DefinitionPage() {
  const { id = '' } = useParams();
  const [result, ask] = useQuery({ query: DefinitionDocument, variables: { id } });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  return (
    <Page>
      <Loaded result={result} pick={(data) => data.definition} onRetry={refresh}>
        {(definition) => <Shown key={definition.id} definition={definition} onChange={refresh} />}
      </Loaded>
    </Page>
  );
}

function Shown(props: { readonly definition: ShownDefinition; readonly onChange: () => void }) {
  const { definition, onChange } = props;
  const { slug } = useSpace();
  const base = `/spaces/${slug}/definitions`;
  const { term, parent, components } = definition;
  return (
    <>
      <PageTitle
        title={term}
        above={
          <>
            <Link to={base}>{t('definitions.title')}</Link>
            {parent && (
              <>
                {' · '}
                {t('definitions.partOf')}{' '}
                <Link to={`${base}/${encodeURIComponent(parent.id)}`}>{parent.term}</Link>
              </>
            )}
          </>
        }
      >
        <DefinitionMarks definition={definition} />
      </PageTitle>
      <p className={classes.text}>{definition.text}</p>
      <FigureTable caption={t('definitions.figures', { term })} figures={definition.figures} />
      <AgreedVersion definition={definition} />
      {components.length > 0 && (
        <Section title={t('definitions.parts')}>
          <RecordList label={t('definitions.parts')}>
            {components.map((part) => (
              <RecordItem
                key={part.id}
                title={<Link to={`${base}/${encodeURIComponent(part.id)}`}>{part.term}</Link>}
                status={<DefinitionStatusMark status={part.status} />}
              />
            ))}
          </RecordList>
        </Section>
      )}
      <Endorsements definition={definition} onChange={onChange} />
      <Translations definition={definition} onChange={onChange} />
      <Section title={t('definitions.history')}>
        <DefinitionHistory id={definition.id} />
      </Section>
      <Section title={t('definitions.usedIn')}>
        <DefinitionUses id={definition.id} />
      </Section>
      <Section title={t('definitions.usedInDrafts')}>
        <DefinitionUsesInDrafts id={definition.id} />
      </Section>
    </>
  );
}
