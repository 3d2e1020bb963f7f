import {
  clauseFromEmptyEnd,
  enterInHeading,
  newClause,
  newNestedClause,
  newSection,
} from './clause-commands.js';
import { after, at, atEmpty, block, caretAt, clause, list, outline, section, textOf } from './testing.js';

const doc = textOf(
  section(
    's',
    'Scope',
    clause('a', 'first', clause('b', 'inside')),
    block('note', 'aside'),
    clause('c', 'last'),
  ),
);

function done(state: Parameters<typeof after>[0], command: Parameters<typeof after>[1]) {
  const next = after(state, command);
  return next && outline(next);
}

describe('newClause', () => {
  it('comes after the whole clause when the caret is at the end of its text', () => {
    expect(done(at(doc, 'first'), newClause)).toEqual([
      's: Scope|note(aside)',
      '  a: first',
      '    b: inside',
      '  null: ^',
      '  c: last',
    ]);
  });

  it('splits the clause inside its text, and takes what follows along', () => {
    expect(done(at(doc, 'fir'), newClause)).toEqual([
      's: Scope|note(aside)',
      '  a: fir',
      '  null: ^st',
      '    b: inside',
      '  c: last',
    ]);
  });

  it('comes before the clause when the caret is at its very start', () => {
    const state = at(doc, 'last');
    const start = caretAt(doc, state.selection.head - 'last'.length);
    expect(done(start, newClause)?.slice(-2)).toEqual(['  null: ', '  c: ^last']);
  });

  it('comes first in the section from its heading, after a note from the note, and first of all from the title', () => {
    expect(done(at(doc, 'Sco'), newClause)?.slice(0, 2)).toEqual(['s: Scope|note(aside)', '  null: ^']);
    expect(done(at(doc, 'aside'), newClause)?.slice(-2)).toEqual(['  null: ^', '  c: last']);
    expect(done(caretAt(doc, 1), newClause)?.slice(0, 2)).toEqual(['s: Scope|note(aside)', '  null: ^']);
  });

  it('comes after the clause from inside one of its lists', () => {
    const listed = textOf(section('s', 'Scope', clause('a', 'first', list('bulletList', 'one', 'two'))));
    expect(done(at(listed, 'on'), newClause)).toEqual([
      's: Scope',
      '  a: first|bulletList(listItem(one)|listItem(two))',
      '  null: ^',
    ]);
  });
});

describe('newNestedClause', () => {
  it('comes last inside the clause with the caret', () => {
    expect(done(at(doc, 'first'), newNestedClause)?.slice(1, 4)).toEqual([
      '  a: first',
      '    b: inside',
      '    null: ^',
    ]);
  });

  it('does not apply outside a clause', () => {
    expect(after(at(doc, 'Scope'), newNestedClause)).toBeNull();
  });
});

describe('clauseFromEmptyEnd', () => {
  it('turns the empty last paragraph of a clause into a new clause', () => {
    const ending = textOf(section('s', 'Scope', clause('a', 'first', ''), clause('b', 'next')));
    expect(done(atEmpty(ending), clauseFromEmptyEnd)).toEqual([
      's: Scope',
      '  a: first',
      '  null: ^',
      '  b: next',
    ]);
  });

  it('does not apply in the only paragraph, in one that is not the last, nor where there is text', () => {
    const only = textOf(section('s', 'Scope', clause('a')));
    const between = textOf(section('s', 'Scope', clause('a', 'first', '', 'more')));
    expect(after(atEmpty(only), clauseFromEmptyEnd)).toBeNull();
    expect(after(atEmpty(between), clauseFromEmptyEnd)).toBeNull();
    expect(after(at(doc, 'last'), clauseFromEmptyEnd)).toBeNull();
  });
});

describe('enterInHeading', () => {
  it('goes from the title to the heading', () => {
    expect(done(caretAt(doc, 1), enterInHeading)?.[0]).toBe('s: ^Scope|note(aside)');
  });

  it('goes from a heading into an empty clause, or makes one', () => {
    const empty = textOf(section('s', 'Scope', clause('a')));
    expect(done(at(empty, 'Scope'), enterInHeading)).toEqual(['s: Scope', '  a: ^']);
    expect(done(at(doc, 'Scope'), enterInHeading)?.slice(0, 3)).toEqual([
      's: Scope|note(aside)',
      '  null: ^',
      '  a: first',
    ]);
  });

  it('does not apply in a clause', () => {
    expect(after(at(doc, 'first'), enterInHeading)).toBeNull();
  });
});

describe('newSection', () => {
  it('comes after the section with the caret, with an empty clause', () => {
    const two = textOf(section('s', 'Scope', clause('a', 'one')), section('t', 'Terms', clause('b', 'two')));
    expect(done(at(two, 'one'), newSection)).toEqual([
      's: Scope',
      '  a: one',
      'null: ^',
      '  null: ',
      't: Terms',
      '  b: two',
    ]);
  });
});
