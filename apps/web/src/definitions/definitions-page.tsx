import { useSearchParams } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  EmptyState,
  Loaded,
  Page,
  PageTitle,
  PausedText,
  RecordList,
  Section,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { DefinitionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DefinitionItem } from './definition-item.js';
import { DefinitionsDocument } from './definitions.graphql.js';
import { readingOrder, wholes } from './hierarchy.js';
import { ProposeDefinition } from './propose-definition.js';
import { Triangle } from './triangle.js';

export type DefinitionRecord = DefinitionsQuery['definitions']['nodes'][number];

const pick = (data: DefinitionsQuery) => data.definitions;

/** The common language of a space: the picture of each hierarchy, then every term with its figures and agreed text. */
export function DefinitionsPage() {
  const { slug } = useSpace();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const narrow = (words: string) => setParams(words === '' ? {} : { search: words }, { replace: true });
  const pages = usePages(DefinitionsDocument, { slug, search: search || null }, pick);
  const terms = new Map(pages.nodes.map((each) => [each.id, each.term]));
  return (
    <Page>
      <PageTitle title={t('definitions.title')}>
        <p>{t('definitions.lead')}</p>
      </PageTitle>
      <PausedText label={t('definitions.search')} value={search} onChange={narrow} />
      <ProposeDefinition slug={slug} terms={pages.nodes} onDone={pages.refresh} />
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 && search !== '' ? (
            <EmptyState title={t('definitions.noneFound')}>
              <p>{t('definitions.noneFoundText', { search })}</p>
            </EmptyState>
          ) : pages.nodes.length === 0 ? (
            <EmptyState title={t('definitions.emptyTitle')}>
              <p>{t('definitions.emptyText')}</p>
            </EmptyState>
          ) : (
            <>
              {(search === '' ? wholes(pages.nodes) : []).map((each) => (
                <Triangle key={each.whole.id} hierarchy={each} />
              ))}
              <Section title={t('definitions.terms')}>
                <RecordList label={t('definitions.title')}>
                  {readingOrder(pages.nodes).map((each) => (
                    <DefinitionItem
                      key={each.id}
                      definition={each}
                      partOf={each.parent ? terms.get(each.parent.id) : undefined}
                    />
                  ))}
                </RecordList>
                <ShowMore pages={pages} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
