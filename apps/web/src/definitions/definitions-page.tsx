import { useMemo } from 'react';
import { useSpace } from '../app/use-space.js';
import {
  EmptyState,
  Loaded,
  Page,
  PageTitle,
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
import { Triangle } from './triangle.js';

export type DefinitionRecord = DefinitionsQuery['definitions']['nodes'][number];

const pick = (data: DefinitionsQuery) => data.definitions;

/** The common language of a space: the picture of each hierarchy, then every term with its figures and agreed text. */
export function DefinitionsPage() {
  const { slug } = useSpace();
  const pages = usePages(
    DefinitionsDocument,
    useMemo(() => ({ slug }), [slug]),
    pick,
  );
  const terms = new Map(pages.nodes.map((each) => [each.id, each.term]));
  return (
    <Page>
      <PageTitle title={t('definitions.title')}>
        <p>{t('definitions.lead')}</p>
      </PageTitle>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t('definitions.emptyTitle')}>
              <p>{t('definitions.emptyText')}</p>
            </EmptyState>
          ) : (
            <>
              {wholes(pages.nodes).map((each) => (
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
