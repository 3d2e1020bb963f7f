import { type DocumentContent, missingOrDuplicateIds } from '@concordat/documents';
import type { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { dropPlaces, moveTo } from './move-to.js';
import { placedClauses } from './placed-clauses.js';
import { after, block, caretAt, clause, outline, section, textOf } from './testing.js';

const doc = textOf(
  section('s', 'Scope', clause('a', 'first', clause('b', 'inside')), clause('c', 'second')),
  section('t', 'Terms', block('note', 'aside'), clause('d', 'third')),
);
const state = caretAt(doc, 2);

function posOf(id: string): number {
  const found = placedClauses(doc).find(({ node }) => node.attrs.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found.pos;
}

/** The outline, ids only, after a clause was moved beside another. */
function moved(id: string, edge: 'top' | 'bottom', beside: string): string | null {
  const from = posOf(id);
  const target = posOf(beside);
  const place = dropPlaces(state, from).find((each) => each.beside === target && each.edge === edge);
  const next = place && after(state, moveTo(from, place.at));
  return next
    ? outline(next)
        .map((line) => line.trimEnd().replace(/:.*$/u, ''))
        .join('|')
    : null;
}

describe('moveTo', () => {
  it('puts a clause between others, in another section, or inside another clause', () => {
    expect(moved('c', 'top', 'a')).toBe('s|  c|  a|    b|t|  d');
    expect(moved('a', 'bottom', 'd')).toBe('s|  c|t|  d|  a|    b');
    expect(moved('c', 'top', 'b')).toBe('s|  a|    c|    b|t|  d');
    expect(moved('b', 'top', 'd')).toBe('s|  a|  c|t|  b|  d');
  });

  it('moves a section among sections only', () => {
    expect(moved('t', 'top', 's')).toBe('t|  d|s|  a|    b|  c');
    expect(moved('t', 'top', 'a')).toBeNull();
  });

  it('has no place for a clause inside itself, and keeps the last of a section in it', () => {
    expect(moved('a', 'top', 'b')).toBeNull();
    const alone = caretAt(
      textOf(section('s', 'S', clause('a', 'one')), section('t', 'T', clause('b', 'two'))),
      2,
    );
    const from = placedClauses(alone.doc).find(({ node }) => node.attrs.id === 'a')?.pos ?? 0;
    expect(dropPlaces(alone, from).every(({ beside }) => beside === from)).toBe(true);
  });

  it('takes every place that it names, and keeps every identity and every word', () => {
    const words = (of: EditorState) => [...of.doc.textContent].sort().join('');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 10 }), (moves) => {
        let now = state;
        for (const [which, where] of moves) {
          const placed = placedClauses(now.doc);
          const from = placed[which % placed.length]?.pos ?? 0;
          const places = dropPlaces(now, from);
          const at = places[where % places.length]?.at ?? 0;
          now = after(now, moveTo(from, at)) ?? now;
        }
        expect(missingOrDuplicateIds(now.doc.toJSON() as DocumentContent)).toEqual([]);
        expect(placedClauses(now.doc)).toHaveLength(6);
        expect(words(now)).toBe(words(state));
      }),
    );
  });
});
