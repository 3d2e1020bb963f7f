import { type DocumentContent, everyNode, textAttribute } from './content.js';

/** A definition and the version at which a text cites it. */
export interface CitedDefinition {
  readonly definitionId: string;
  readonly versionId: string;
}

/** What a text cites, each definition at each version once, in order. */
export function citedDefinitions(content: DocumentContent): CitedDefinition[] {
  const found = new Map<string, CitedDefinition>();
  for (const node of everyNode(content)) {
    if (node.type !== 'citation') continue;
    const definitionId = textAttribute(node, 'definitionId');
    const versionId = textAttribute(node, 'versionId');
    found.set(JSON.stringify([definitionId, versionId]), { definitionId, versionId });
  }
  return [...found.values()];
}
