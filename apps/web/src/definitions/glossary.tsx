import type { ReactNode } from 'react';
import { useSpace } from '../app/use-space.js';
import {
  type Cited,
  KnownTermsContext,
  Remark,
  supersededAmong,
  useKnownTerms,
  usePages,
  useWholeList,
} from '../components/index.js';
import type { GlossaryQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { GlossaryDocument } from './definitions.graphql.js';

const pick = (data: GlossaryQuery) => data.definitions;

/** Texts inside it explain the terms that they use, by the common language of the space: all of it, page after page. */
export function Glossary({ children }: { readonly children: ReactNode }) {
  const { slug } = useSpace();
  const pages = usePages(GlossaryDocument, { slug }, pick);
  useWholeList(pages);
  const known = {
    terms: pages.nodes,
    complete: pages.result.data !== undefined && !pages.hasMore,
    base: `/spaces/${encodeURIComponent(slug)}`,
  };
  return <KnownTermsContext value={known}>{children}</KnownTermsContext>;
}

/** Says which definitions are cited at a version that is not the agreed one any more; nothing where there is none. */
export function SupersededCitations({ cited }: { readonly cited: readonly Cited[] }) {
  const { terms } = useKnownTerms();
  const superseded = supersededAmong(cited, terms);
  if (superseded.length === 0) return null;
  return (
    <Remark>
      <p>
        {t('definitions.supersededCited', {
          n: superseded.length,
          terms: superseded.map(({ term }) => term).join(', '),
        })}
      </p>
    </Remark>
  );
}
