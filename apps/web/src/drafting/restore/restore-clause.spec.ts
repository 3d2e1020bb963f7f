import { type DocumentContent, listClauses } from '@concordat/documents';
import { after, at, clause, section, textOf } from '../editor/testing.js';
import { restoreClause } from './restore-clause.js';

const then = textOf(
  section(
    's',
    'Scope',
    clause('a', 'first'),
    clause('b', 'second', clause('b1', 'inside')),
    clause('c', 'third'),
  ),
);
const was = then.toJSON() as DocumentContent;

const restored = (doc: typeof then, words: string, id: string) => {
  const state = after(at(doc, words), restoreClause(was, id));
  return (
    state &&
    listClauses(state.doc.toJSON()).map(({ number, id: own, text }) => [number, own, text].join(' ').trim())
  );
};

describe('restoreClause', () => {
  it('gives a clause its words back, and leaves the others as they are', () => {
    const now = textOf(section('s', 'Scope', clause('a', 'first, changed'), clause('b', 'other')));
    expect(restored(now, 'other', 'a')).toEqual(['1 s', '1.1 a first', '1.2 b other']);
  });

  it('puts a clause that is gone back, with what was in it', () => {
    const now = textOf(section('s', 'Scope', clause('a', 'first'), clause('c', 'third')));
    expect(restored(now, 'third', 'b')).toEqual([
      '1 s',
      '1.1 a first',
      '1.2 b second',
      '1.2(a) b1 inside',
      '1.3 c third',
    ]);
  });

  it('does nothing where there is nothing to do, or where it cannot be put back', () => {
    expect(restored(then, 'first', 'a')).toBeNull();
    expect(restored(textOf(section('u', 'Other', clause('d', 'fourth'))), 'fourth', 'b')).toBeNull();
  });
});
