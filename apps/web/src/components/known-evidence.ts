import { createContext, useContext } from 'react';
import { type TextNode, textAttr } from './agreed-nodes.js';

/** What a text knows of the sources that it cites. */
export interface KnownEvidence {
  /** The address under which the pages of sources are; null where the reader cannot open them. */
  readonly base: string | null;
  /** The ids of those that were withdrawn. */
  readonly withdrawn: ReadonlySet<string>;
}

export const KnownEvidenceContext = createContext<KnownEvidence>({ base: null, withdrawn: new Set() });

export function useKnownEvidence(): KnownEvidence {
  return useContext(KnownEvidenceContext);
}

/** A source, and the words by which a text cites it. */
export interface CitedSource {
  readonly evidenceId: string;
  readonly label: string;
}

/** The sources that a text cites, in its order, each time it does. */
export function sourcesIn(node: TextNode): CitedSource[] {
  if (node.type === 'evidenceCitation') {
    return [{ evidenceId: textAttr(node, 'evidenceId'), label: textAttr(node, 'label') }];
  }
  return node.content.flatMap(sourcesIn);
}

/** Those that were withdrawn, each once. */
export function withdrawnAmong(cited: readonly CitedSource[], withdrawn: ReadonlySet<string>): CitedSource[] {
  const found = cited.filter(({ evidenceId }) => withdrawn.has(evidenceId));
  return [...new Map(found.toReversed().map((each) => [each.evidenceId, each])).values()].toReversed();
}
