import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { parseContent } from '../content/parse.js';
import { anyContent } from '../testing.js';
import { isClauseId } from './attributes.js';
import { documentSchema } from './schema.js';

describe('the schema', () => {
  it('takes what we generate, as ProseMirror itself reads it', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const node = Node.fromJSON(documentSchema, parseContent(content));
        node.check();
        expect(parseContent(node.toJSON())).toEqual(parseContent(content));
      }),
    );
  });

  it('can make an empty document by itself, as an editor does', () => {
    const made = documentSchema.topNodeType.createAndFill();
    expect(made?.toString()).toBe('doc(title, section(heading, clause(paragraph)))');
  });

  it('tells a table’s parts to the table commands', () => {
    const roles = Object.values(documentSchema.nodes).flatMap(({ name, spec }) =>
      spec.tableRole ? [[name, spec.tableRole]] : [],
    );
    expect(roles).toEqual([
      ['table', 'table'],
      ['tableRow', 'row'],
      ['tableCell', 'cell'],
      ['tableHeader', 'header_cell'],
    ]);
  });

  it('reads back from a page every attribute that it writes there', () => {
    const atoms = {
      citation: { definitionId: 'd', versionId: 'v', label: 'home' },
      crossReference: { clauseId: 'c', label: '1.2' },
      evidenceCitation: { evidenceId: 'e', label: 'Census' },
      section: { id: 's' },
      clause: { id: 'c' },
    } as const;
    for (const [name, attrs] of Object.entries(atoms)) {
      const type = documentSchema.nodes[name as keyof typeof atoms];
      const shown = type.spec.toDOM?.(type.create(attrs)) as unknown as readonly unknown[];
      const written = Object(shown[1]) as Record<string, string>;
      const element = { getAttribute: (attribute: string) => written[attribute] ?? null };
      const [rule] = type.spec.parseDOM ?? [];
      expect(rule?.getAttrs?.(element as never)).toEqual(attrs);
      const bare = { getAttribute: () => null };
      expect(rule?.getAttrs?.(bare as never)).toEqual(name === 'section' || name === 'clause' ? {} : false);
    }
  });

  it.each([
    ['0b6f1c1e-5a31-4f0e-9d55-0d3f4ad3a111', true],
    ['A_b-9', true],
    ['title', false],
    ['', false],
    ['a b', false],
    ['a"b', false],
    ['x'.repeat(65), false],
    [7, false],
  ])('knows whether %j can identify a clause', (id, usable) => {
    expect(isClauseId(id)).toBe(usable);
  });
});
