import { documentSchema } from '@concordat/documents';
import { getSchema } from '@tiptap/core';
import { schemaExtensions } from './schema-extensions.js';

describe('schemaExtensions', () => {
  const schema = getSchema(schemaExtensions());

  it('make the schema of the documents: the same nodes and marks in the same order, with the same content', () => {
    expect(Object.keys(schema.nodes)).toEqual(Object.keys(documentSchema.nodes));
    expect(Object.keys(schema.marks)).toEqual(Object.keys(documentSchema.marks));
    for (const [name, { spec }] of Object.entries(documentSchema.nodes)) {
      const { content, group, inline, atom, defining, isolating, selectable, tableRole } =
        schema.nodes[name]?.spec ?? {};
      expect({ name, content, group, inline, atom, defining, isolating, selectable, tableRole }).toEqual({
        name,
        content: spec.content,
        group: spec.group,
        inline: spec.inline,
        atom: spec.atom,
        defining: spec.defining,
        isolating: spec.isolating,
        selectable: spec.selectable,
        tableRole: spec.tableRole,
      });
    }
  });

  it('keep attributes, their defaults and what they may be', () => {
    for (const [name, type] of Object.entries(documentSchema.nodes)) {
      const { attrs = {} } = schema.nodes[name]?.spec ?? {};
      expect(Object.keys(attrs)).toEqual(Object.keys(type.spec.attrs ?? {}));
      for (const [attribute, spec] of Object.entries(type.spec.attrs ?? {})) {
        expect(attrs[attribute]?.default).toBe(spec.default);
        expect('default' in (attrs[attribute] ?? {})).toBe('default' in spec);
        expect(attrs[attribute]?.validate).toBe(spec.validate);
      }
    }
  });

  it('carry every document there and back', () => {
    const json = {
      type: 'doc',
      content: [
        { type: 'title' },
        {
          type: 'section',
          attrs: { id: 's' },
          content: [
            { type: 'heading' },
            { type: 'clause', attrs: { id: 'c' }, content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    };
    expect(schema.nodeFromJSON(json).toJSON()).toEqual(json);
  });
});
