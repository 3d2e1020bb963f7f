import type { ContentNode, Pasted } from '@concordat/documents';
import { putPasted } from './pasting.js';
import { after, at, atEmpty, caretAt, clause, outline, section, textOf } from './testing.js';

const NOTHING: Pasted = { blocks: [], clauses: [], sections: [] };
const words = (text: string): ContentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const made = (text: string): ContentNode => ({ type: 'clause', content: [words(text)] });
const sections: readonly ContentNode[] = [
  {
    type: 'section',
    content: [{ type: 'heading', content: [{ type: 'text', text: 'New' }] }, made('in it')],
  },
];

const doc = textOf(
  section('s', 'Scope', clause('a', 'first', clause('b', 'inside')), clause('c', 'second')),
  section('t', 'Terms', clause('d', '')),
);

function done(state: Parameters<typeof after>[0], pasted: Partial<Pasted>): string[] | null {
  const next = after(state, putPasted({ ...NOTHING, ...pasted }));
  return next && outline(next);
}

describe('putPasted', () => {
  it('puts one paragraph into the line with the caret, and several as paragraphs of the clause', () => {
    expect(done(at(doc, 'fir'), { blocks: [words('XY')] })?.[1]).toBe('  a: firXY^st');
    expect(done(at(doc, 'fir'), { blocks: [words('X'), words('Y')] })?.[1]).toBe('  a: firX|Y^st');
  });

  it('puts clauses after the outermost clause with the caret', () => {
    expect(done(at(doc, 'inside'), { clauses: [made('one'), made('two')] })?.slice(1, 6)).toEqual([
      '  a: first',
      '    b: inside',
      '  null: one',
      '  null: two^',
      '  c: second',
    ]);
  });

  it('puts clauses in place of an empty one, first in the section from its heading, first of all from the title', () => {
    expect(done(atEmpty(doc), { clauses: [made('one')] })?.slice(-2)).toEqual(['t: Terms', '  null: one^']);
    expect(done(at(doc, 'Scope'), { clauses: [made('one')] })?.slice(0, 2)).toEqual([
      's: Scope',
      '  null: one^',
    ]);
    expect(done(caretAt(doc, 1), { clauses: [made('one')] })?.slice(0, 2)).toEqual([
      's: Scope',
      '  null: one^',
    ]);
  });

  it('puts sections after the one with the caret, the clauses before them into that one', () => {
    expect(done(at(doc, 'second'), { clauses: [made('one')], sections })).toEqual([
      's: Scope',
      '  a: first',
      '    b: inside',
      '  c: second',
      '  null: one',
      'null: New',
      '  null: in it^',
      't: Terms',
      '  d: ',
    ]);
  });

  it('does not apply where nothing was read', () => {
    expect(after(at(doc, 'first'), putPasted(NOTHING))).toBeNull();
  });
});
