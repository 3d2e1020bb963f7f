import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  type CitedSource,
  KnownEvidenceContext,
  Remark,
  readContent,
  sourcesIn,
  useKnownEvidence,
  usePages,
  useWholeList,
  withdrawnAmong,
} from '../components/index.js';
import type { WithdrawnEvidenceQuery } from '../graphql/generated/graphql.js';
import { useTakesPart } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { WithdrawnEvidenceDocument } from './evidence.graphql.js';

const pick = (data: WithdrawnEvidenceQuery) => data.evidenceLibrary;

/**
 * Citations inside it lead to the pages of their sources for whoever takes part in the space, and say which were
 * withdrawn. Asks the server for nothing where nothing is cited.
 */
export function CitedEvidence(props: {
  readonly cited: readonly CitedSource[];
  readonly children: ReactNode;
}) {
  const { slug } = useSpace();
  const takesPart = useTakesPart(slug) ?? false;
  const pages = usePages(WithdrawnEvidenceDocument, { slug }, pick, !takesPart || props.cited.length === 0);
  useWholeList(pages);
  const ids = pages.nodes.map(({ id }) => id).join(' ');
  const known = useMemo(
    () => ({
      base: takesPart ? `/spaces/${encodeURIComponent(slug)}/evidence` : null,
      withdrawn: new Set(ids === '' ? [] : ids.split(' ')),
    }),
    [takesPart, slug, ids],
  );
  return <KnownEvidenceContext value={known}>{props.children}</KnownEvidenceContext>;
}

/** The same for a text as the server gives it. */
export function EvidenceOf({
  content,
  children,
}: {
  readonly content: unknown;
  readonly children: ReactNode;
}) {
  const cited = useMemo(() => sourcesIn(readContent(content)), [content]);
  return <CitedEvidence cited={cited}>{children}</CitedEvidence>;
}

/** Says which sources are cited that were withdrawn; nothing where there is none. */
export function WithdrawnCited({ cited }: { readonly cited: readonly CitedSource[] }) {
  const { base, withdrawn } = useKnownEvidence();
  const found = withdrawnAmong(cited, withdrawn);
  if (found.length === 0 || base === null) return null;
  return (
    <Remark>
      <p>{t('evidence.withdrawnCited', { n: found.length })}</p>
      <ul>
        {found.map(({ evidenceId, label }) => (
          <li key={evidenceId}>
            <Link to={`${base}/${encodeURIComponent(evidenceId)}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </Remark>
  );
}
