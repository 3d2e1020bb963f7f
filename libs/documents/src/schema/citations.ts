import type { NodeSpec } from 'prosemirror-model';
import { label, reference } from './attributes.js';
import { readAttribute } from './dom.js';

const CITATION = { definitionId: 'data-definition', versionId: 'data-version', label: 'data-label' };
const CROSS_REFERENCE = { clauseId: 'data-clause-id', label: 'data-label' };
const EVIDENCE = { evidenceId: 'data-evidence', label: 'data-label' };

/** Inline atoms that point elsewhere: a definition at a version, a clause of this document, a piece of evidence. */
export const citationSpecs = {
  citation: atom('cite', CITATION, { definitionId: reference, versionId: reference, label }),
  crossReference: atom('span', CROSS_REFERENCE, { clauseId: reference, label }),
  evidenceCitation: atom('cite', EVIDENCE, { evidenceId: reference, label }),
} as const satisfies Record<string, NodeSpec>;

function atom(
  tag: string,
  names: Readonly<Record<string, string>>,
  attrs: NonNullable<NodeSpec['attrs']>,
): NodeSpec {
  const [key = ''] = Object.values(names);
  const pairs = Object.entries(names);
  return {
    group: 'inline',
    inline: true,
    atom: true,
    attrs,
    parseDOM: [
      {
        tag: `${tag}[${key}]`,
        getAttrs: (element) => {
          const found = readAttribute(element, names);
          return Object.keys(attrs).every((name) => name === 'label' || name in found) ? found : false;
        },
      },
    ],
    toDOM: (node) => [
      tag,
      Object.fromEntries(pairs.map(([attribute, name]) => [name, node.attrs[attribute]])),
      String(node.attrs.label),
    ],
  };
}
