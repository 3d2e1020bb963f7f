import fc from 'fast-check';
import { placedClauses } from '../clauses/numbers.js';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { anyContent, anyText, counter } from '../testing.js';
import {
  applied,
  applyChanges,
  clauseTextOf,
  editableText,
  mayApply,
  type ProposedChange,
  proposeChange,
  standing,
  standingInProposal,
  withText,
} from './index.js';

const paragraph = (text: string): ContentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const clause = (id: string, ...texts: string[]): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content: texts.map(paragraph),
});
const draft = (...clauses: ContentNode[]): DocumentContent => ({
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: 'Homes' }] },
    { type: 'section', attrs: { id: 's' }, content: [{ type: 'heading' }, ...clauses] },
  ],
});
const [A, B, C] = [
  clause('a', 'Homes must be warm.'),
  clause('b', 'Homes must emit no carbon in use. They are checked each year.'),
  clause('c', 'Results are published.'),
];
const BASE = draft(A, B, C);
const replaceB = (text: string, content = BASE) =>
  proposeChange(content, { kind: 'replace', clauseId: 'b', text }, counter('n'));
const textOf = (content: DocumentContent, id: string) =>
  placedClauses(content).flatMap((each) => (each.id === id ? [clauseTextOf(each.node)] : []))[0];

describe('words of a clause edited in a plain field', () => {
  it('are those that were given, whatever they were', () => {
    fc.assert(
      fc.property(anyContent, anyText, fc.nat(), (content, text, pick) => {
        const placed = placedClauses(parseContent(content));
        const chosen = placed[pick % placed.length]?.node ?? A;
        expect(withText(chosen, editableText(chosen))).toBe(chosen);
        const plain = clause('x', 'Something else.', 'And more.');
        expect(clauseTextOf(withText(plain, text))).toBe(text.replace(/\s+/gu, ' ').trim());
      }),
    );
  });

  it('keep marks and citations where the words stay', () => {
    const cited: ContentNode = {
      type: 'clause',
      attrs: { id: 'x' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'A ' },
            { type: 'text', text: 'net zero home', marks: [{ type: 'term' }] },
            { type: 'text', text: ' is as in ' },
            { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'Net zero' } },
            { type: 'text', text: '.' },
          ],
        },
      ],
    };
    const edited = withText(cited, `${editableText(cited).replace('A net', 'Every net')}\n\nNo other is.`);
    expect(edited.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Every ' },
          { type: 'text', text: 'net zero home', marks: [{ type: 'term' }] },
          { type: 'text', text: ' is as in ' },
          { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'Net zero' } },
          { type: 'text', text: '.' },
        ],
      },
      paragraph('No other is.'),
    ]);
  });

  it('keep the lines of a list, and are refused where there are more or fewer', () => {
    const item = (text: string): ContentNode => ({ type: 'listItem', content: [paragraph(text)] });
    const list: ContentNode = {
      ...clause('x', 'These:'),
      content: [paragraph('These:'), { type: 'bulletList', content: [item('one'), item('two')] }],
    };
    expect(editableText(list)).toBe('These:\n\none\n\ntwo');
    expect(withText(list, 'These:\n\none\n\nthree').content?.[1]?.content?.[1]).toEqual(item('three'));
    expect(() => withText(list, 'These:\n\none')).toThrow('keep its 3 passages');
  });
});

describe('a proposed change', () => {
  it('is refused where there is no such clause, no text, or nothing new', () => {
    const wanted = { kind: 'replace', clauseId: 'b', text: 'x' } as const;
    expect(() => proposeChange(BASE, { ...wanted, clauseId: 'z' }, counter('n'))).toThrow('no such clause');
    expect(() => proposeChange(BASE, { ...wanted, text: ' ' }, counter('n'))).toThrow('Write the proposed');
    expect(() => replaceB(editableText(B))).toThrow('as it stands');
  });

  it('applies to the text that it was proposed for, and to nothing else in it', () => {
    fc.assert(
      fc.property(anyContent, fc.nat(), (content, pick) => {
        const parsed = parseContent(content);
        const all = placedClauses(parsed).filter(({ node }) =>
          (node.content ?? []).every(({ type }) => type === 'paragraph'),
        );
        const chosen = all[pick % Math.max(1, all.length)];
        fc.pre(chosen !== undefined && chosen.id !== null);
        const clauseId = chosen?.id ?? '';
        const change = proposeChange(
          parsed,
          { kind: 'replace', clauseId, text: 'Wholly new.' },
          counter('n'),
        );
        expect(standing(change, parsed)).toEqual({ standing: 'applies', otherId: null });
        const after = applyChanges(parsed, [change]);
        for (const { id, node } of placedClauses(parsed)) {
          expect(textOf(after, id ?? '')).toBe(id === clauseId ? 'Wholly new.' : clauseTextOf(node));
        }
      }),
    );
  });

  it.each<[string, DocumentContent, string, string | null]>([
    ['the clause was changed', draft(A, clause('b', 'Homes may emit carbon.'), C), 'changed', null],
    ['the clause was removed', draft(A, C), 'removed', null],
    ['the clause was moved', draft(B, A, C), 'moved', null],
    ['another was added before it', draft(A, clause('n', 'New.'), B, C), 'applies', null],
    [
      'the clause was split',
      draft(
        A,
        clause('b', 'Homes must emit no carbon in use.'),
        clause('n', 'They are checked each year.'),
        C,
      ),
      'split',
      'n',
    ],
    [
      'another was joined to it',
      draft(
        A,
        clause(
          'b',
          'Homes must emit no carbon in use. They are checked each year.',
          'Results are published.',
        ),
      ),
      'joined',
      'c',
    ],
    [
      'it was joined to another',
      draft(clause('a', 'Homes must be warm.', editableText(B)), C),
      'removed',
      'a',
    ],
  ])('where %s', (_, today, expected, otherId) => {
    const found = standing(replaceB('Homes must emit nothing.'), today);
    expect(found).toEqual({ standing: expected, otherId });
    expect(mayApply(found)).toBe(expected === 'applies' || expected === 'moved');
  });

  it('to remove minds the clauses inside, to add minds only that its neighbour is there', () => {
    const inner: ContentNode = { ...B, content: [...(B.content ?? []), clause('i', 'Inside.')] };
    const remove = proposeChange(
      draft(A, inner),
      { kind: 'remove', clauseId: 'b', text: null },
      counter('n'),
    );
    const more = { ...inner, content: [...(B.content ?? []), clause('i', 'Inside, and more.')] };
    expect(standing(remove, draft(A, inner)).standing).toBe('applies');
    expect(standing(remove, draft(A, more)).standing).toBe('changed');
    const add = proposeChange(BASE, { kind: 'add_after', clauseId: 'b', text: 'New.' }, counter('n'));
    expect(standing(add, draft(A, clause('b', 'Other.'), C)).standing).toBe('applies');
    expect(standing(add, draft(A, C)).standing).toBe('removed');
  });

  it('to another proposal stands by what that proposes now', () => {
    const parent = replaceB('Homes must emit nothing.');
    const base = { ...parent.base, node: parent.proposed ?? B };
    const child: ProposedChange = { ...parent, base, proposed: withText(base.node, 'Homes emit nothing.') };
    expect(standingInProposal(child, [parent]).standing).toBe('applies');
    expect(standingInProposal(child, [replaceB('Something else.')]).standing).toBe('changed');
    expect(standingInProposal(child, []).standing).toBe('removed');
  });
});

describe('a text with amendments accepted', () => {
  const add = proposeChange(BASE, { kind: 'add_after', clauseId: 'a', text: 'One.\n\nTwo.' }, counter('x'));
  const first = proposeChange(BASE, { kind: 'add_after', clauseId: 's', text: 'First.' }, counter('y'));
  const remove = proposeChange(BASE, { kind: 'remove', clauseId: 'c', text: null }, counter('n'));

  it('has all of them where they do not touch each other', () => {
    const { content, conflicts, leftOut } = applied(BASE, [
      { id: '1', changes: [replaceB('Nothing is emitted.')] },
      { id: '2', changes: [add, remove] },
      { id: '3', changes: [first] },
    ]);
    expect([conflicts, leftOut]).toEqual([[], []]);
    expect(placedClauses(content).map(({ id }) => id)).toEqual(['s', 'y-1', 'a', 'x-1', 'b']);
    expect(textOf(content, 'b')).toBe('Nothing is emitted.');
    expect(textOf(content, 'x-1')).toBe('One. Two.');
  });

  it('leaves out those that conflict, that no longer fit, and that would leave no text', () => {
    const all = [
      { id: '1', changes: [replaceB('One thing.'), remove] },
      { id: '2', changes: [replaceB('Another.')] },
      { id: '3', changes: [add] },
    ];
    const { content, conflicts, leftOut } = applied(BASE, all);
    expect(conflicts).toEqual([{ clauseId: 'b', amendmentIds: ['1', '2'] }]);
    expect(leftOut).toEqual(['1', '2']);
    expect(placedClauses(content).map(({ id }) => id)).toEqual(['s', 'a', 'x-1', 'b', 'c']);
    expect(applied(draft(A, C), [{ id: '2', changes: [replaceB('Another.')] }]).leftOut).toEqual(['2']);
    const only = draft(A);
    const gone = proposeChange(only, { kind: 'remove', clauseId: 'a', text: null }, counter('n'));
    expect(applied(only, [{ id: '4', changes: [gone] }])).toEqual({
      content: only,
      conflicts: [],
      leftOut: ['4'],
    });
    const after = proposeChange(BASE, { kind: 'add_after', clauseId: 'c', text: 'New.' }, counter('z'));
    expect(
      applied(BASE, [
        { id: '5', changes: [remove] },
        { id: '6', changes: [after] },
      ]).conflicts,
    ).toEqual([{ clauseId: 'c', amendmentIds: ['5', '6'] }]);
  });
});

describe('an amendment to the title', () => {
  const change = (text: string, content = BASE) =>
    proposeChange(content, { kind: 'replace', clauseId: 'title', text }, counter('n'));
  const titled = (content: DocumentContent, text: string): DocumentContent => ({
    ...content,
    content: [{ type: 'title', content: [{ type: 'text', text }] }, ...(content.content ?? []).slice(1)],
  });

  it('changes the title alone, whatever else of the text is another by then', () => {
    const made = change('Warm homes');
    expect(made).toMatchObject({ clauseId: 'title', base: { number: '', parentId: null } });
    const later = draft(A, C);
    expect(standing(made, later)).toEqual({ standing: 'applies', otherId: null });
    expect(applyChanges(later, [made])).toEqual(titled(later, 'Warm homes'));
  });

  it('must be rebased once the title is another; two conflict', () => {
    const made = change('Warm homes');
    expect(standing(made, titled(BASE, 'Houses'))).toEqual({ standing: 'changed', otherId: null });
    const { conflicts, leftOut } = applied(BASE, [
      { id: 'one', changes: [made] },
      { id: 'two', changes: [change('Cold homes')] },
    ]);
    expect(conflicts).toEqual([{ clauseId: 'title', amendmentIds: ['one', 'two'] }]);
    expect(leftOut).toEqual(['one', 'two']);
  });

  it('gives words to a title without any', () => {
    const bare: DocumentContent = {
      ...BASE,
      content: [{ type: 'title' }, ...(BASE.content ?? []).slice(1)],
    };
    expect(applyChanges(bare, [change('Homes', bare)])).toEqual(BASE);
  });

  it('is other words on one line, and nothing else', () => {
    expect(() => change('Homes')).toThrow('text as it stands');
    expect(() => change('Warm\n\nhomes')).toThrow('one line');
    for (const kind of ['remove', 'add_after'] as const) {
      const wanted = { kind, clauseId: 'title', text: 'Warm homes' };
      expect(() => proposeChange(BASE, wanted, counter('n'))).toThrow('The title cannot be removed');
    }
  });

  it('is no neighbour of sections', () => {
    const made = proposeChange(BASE, { kind: 'replace', clauseId: 's', text: 'Warmth' }, counter('n'));
    expect(made.base.around.map(({ id }) => id)).toEqual(['s']);
  });
});
