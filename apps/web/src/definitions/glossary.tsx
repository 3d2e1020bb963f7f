import { type ReactNode, useMemo } from 'react';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { KnownTermsContext, Remark, readContent, supersededIn, useKnownTerms } from '../components/index.js';
import { t } from '../strings/t.js';
import { GlossaryDocument } from './definitions.graphql.js';

/** Texts inside it explain the terms that they use, by the common language of the space. */
export function Glossary({ children }: { readonly children: ReactNode }) {
  const { slug } = useSpace();
  const [{ data }] = useQuery({ query: GlossaryDocument, variables: { slug } });
  const known = useMemo(
    () => ({ terms: data?.definitions.nodes ?? [], base: `/spaces/${encodeURIComponent(slug)}` }),
    [data, slug],
  );
  return <KnownTermsContext value={known}>{children}</KnownTermsContext>;
}

/** Says which definitions a text cites at a version that is not the agreed one any more; nothing where there is none. */
export function SupersededCitations({ content }: { readonly content: unknown }) {
  const { terms } = useKnownTerms();
  const superseded = useMemo(() => supersededIn(readContent(content), terms), [content, terms]);
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
