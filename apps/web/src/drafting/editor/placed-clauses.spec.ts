import { type DocumentContent, listClauses } from '@concordat/documents';
import { numberAt, placedClauses } from './placed-clauses.js';
import { block, clause, section, textOf } from './testing.js';

describe('placedClauses', () => {
  const doc = textOf(
    section(
      's1',
      'Scope',
      clause('c1', 'one', clause('c2', 'one one'), 'more', clause('c3', 'one two')),
      clause('c4', 'two'),
    ),
    section(
      's2',
      'Terms',
      clause('c5', 'first'),
      block('note', 'a note counts for nothing'),
      clause('c6', 'second'),
    ),
  );

  it('numbers sections and clauses as listClauses does', () => {
    const numbers = placedClauses(doc).map(({ node, number }) => [node.attrs.id, number]);
    const listed = listClauses(doc.toJSON() as DocumentContent).map(({ id, number }) => [id, number]);
    expect(numbers).toEqual(listed);
    expect(Object.fromEntries(numbers)).toMatchObject({ s2: '2', c3: '1.1(b)', c6: '2.2' });
  });

  it('tells the innermost number at a position, and none in the title', () => {
    const placed = placedClauses(doc);
    const inside = placed.find(({ node }) => node.attrs.id === 'c3');
    expect(numberAt(placed, (inside?.pos ?? 0) + 2)).toBe('1.1(b)');
    expect(numberAt(placed, (inside?.pos ?? 0) - 1)).toBe('1.1');
    expect(numberAt(placed, 1)).toBeNull();
  });

  it('gives positions at which the nodes stand', () => {
    for (const { node, pos } of placedClauses(doc)) expect(doc.nodeAt(pos)).toBe(node);
  });
});
