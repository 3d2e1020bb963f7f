import { markSpecs, type NodeName, nodeSpecs } from '@concordat/documents';
import { type AnyExtension, Extension, Mark, Node } from '@tiptap/core';
import type { NodeSpec } from '@tiptap/pm/model';

/** In the editor the page has the h1, so that the title and the headings stand one level lower. */
const DRAWN: Readonly<Partial<Record<NodeName, Partial<NodeSpec>>>> = {
  title: {
    toDOM: () => ['h2', { 'data-title': '' }, 0],
    parseDOM: [{ tag: 'h2[data-title]', priority: 60 }, { tag: 'h1' }],
  },
  heading: { toDOM: () => ['h3', 0] },
};

/**
 * The document schema as extensions of the editor: each node and mark under its name, with the specs of
 * @concordat/documents handed through as they are.
 */
export function schemaExtensions(): AnyExtension[] {
  return [
    Extension.create({
      name: 'documentSchema',
      extendNodeSchema: ({ name }) => (isNodeName(name) ? { ...nodeSpecs[name], ...DRAWN[name] } : {}),
      extendMarkSchema: ({ name }) => markSpecs[name as keyof typeof markSpecs] ?? {},
    }),
    ...Object.entries(nodeSpecs).map(([name, spec]) => node(name, spec)),
    ...Object.keys(markSpecs).map((name) => Mark.create({ name })),
  ];
}

/** What TipTap takes from the node itself; the rest of a spec goes through `extendNodeSchema`. */
function node(name: string, spec: NodeSpec): AnyExtension {
  const { attrs = {}, content, group, inline, atom, selectable, defining, isolating } = spec;
  return Node.create({
    name,
    topNode: name === 'doc',
    ...given({ content, group, inline, atom, selectable, defining, isolating }),
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attrs).map(([attribute, spec]) => [
          attribute,
          {
            ...('default' in spec ? { default: spec.default } : { isRequired: true }),
            ...(spec.validate === undefined ? {} : { validate: spec.validate }),
            rendered: false,
            parseHTML: () => null,
          },
        ]),
      ),
  });
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(nodeSpecs, name);
}
