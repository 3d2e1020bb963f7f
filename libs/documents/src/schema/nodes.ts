import type { NodeSpec } from 'prosemirror-model';
import { identity } from './attributes.js';
import { citationSpecs } from './citations.js';
import { readAttribute } from './dom.js';
import { tableSpecs } from './tables.js';

const INSIDE_CLAUSE = 'paragraph (paragraph | bulletList | orderedList | table | note | clause)*';

const structure = {
  doc: { content: 'title section+' },
  title: {
    content: 'inline*',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'h1' }],
    toDOM: () => ['h1', 0],
  },
  section: {
    content: 'heading (clause | note)+',
    attrs: { id: identity },
    defining: true,
    parseDOM: [{ tag: 'section', getAttrs: (element) => readAttribute(element, { id: 'data-id' }) }],
    toDOM: (node) => ['section', { 'data-id': node.attrs.id }, 0],
  },
  heading: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'h2' }, { tag: 'h3' }],
    toDOM: () => ['h2', 0],
  },
  clause: {
    content: INSIDE_CLAUSE,
    attrs: { id: identity },
    defining: true,
    parseDOM: [{ tag: 'div[data-clause]', getAttrs: (element) => readAttribute(element, { id: 'data-id' }) }],
    toDOM: (node) => ['div', { 'data-clause': '', 'data-id': node.attrs.id }, 0],
  },
  paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
} as const satisfies Record<string, NodeSpec>;

const blocks = {
  bulletList: { content: 'listItem+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  orderedList: { content: 'listItem+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
  listItem: {
    content: 'paragraph (paragraph | bulletList | orderedList)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  note: { content: 'paragraph+', defining: true, parseDOM: [{ tag: 'aside' }], toDOM: () => ['aside', 0] },
} as const satisfies Record<string, NodeSpec>;

const inline = {
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} as const satisfies Record<string, NodeSpec>;

const specs = { ...structure, ...blocks, ...tableSpecs, ...inline, ...citationSpecs };

export type NodeName = keyof typeof specs;

/** Every node of a document, as plain ProseMirror specs from which an editor can build its extensions. */
export const nodeSpecs: Readonly<Record<NodeName, NodeSpec>> = specs;
