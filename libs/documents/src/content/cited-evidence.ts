import {
  type ContentNode,
  childrenOf,
  type DocumentContent,
  isIdentified,
  textAttribute,
} from './content.js';

/** A piece of evidence that a text cites, and where. */
export interface CitedEvidence {
  readonly evidenceId: string;
  /** Ids of the sections and clauses in whose own words it is cited, each once; none for the title. */
  readonly clauseIds: readonly string[];
}

/** What a text leans on, each piece of evidence once, in order; its clauses in order. */
export function citedEvidence(content: DocumentContent): CitedEvidence[] {
  const found = new Map<string, Set<string>>();
  gather(content, null, found);
  return [...found].map(([evidenceId, clauseIds]) => ({ evidenceId, clauseIds: [...clauseIds] }));
}

function gather(node: ContentNode, clauseId: string | null, found: Map<string, Set<string>>): void {
  if (node.type === 'evidenceCitation') {
    const evidenceId = textAttribute(node, 'evidenceId');
    const clauseIds = found.get(evidenceId) ?? new Set();
    found.set(evidenceId, clauseIds);
    if (clauseId !== null) clauseIds.add(clauseId);
  }
  const inside = isIdentified(node) ? textAttribute(node, 'id') : clauseId;
  for (const child of childrenOf(node)) gather(child, inside, found);
}
