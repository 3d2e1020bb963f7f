import { enterInList, insertNote, insertTable, sinkItem, toggleList } from './block-commands.js';
import { after, at, clause, list, outline, section, textOf } from './testing.js';

const plain = textOf(section('s', 'Scope', clause('a', 'first', 'more')));
const listed = textOf(section('s', 'Scope', clause('a', 'first', list('bulletList', 'one', 'two'))));

function done(state: Parameters<typeof after>[0], command: Parameters<typeof after>[1]) {
  const next = after(state, command);
  return next && outline(next)[1];
}

describe('toggleList', () => {
  it('makes a list of a paragraph that may be one, and a paragraph of it again', () => {
    const made = after(at(plain, 'more'), toggleList('bulletList'));
    expect(made && outline(made)[1]).toBe('  a: first|bulletList(listItem(more^))');
    expect(made && done(made, toggleList('bulletList'))).toBe('  a: first|more^');
  });

  it('begins a list after the first paragraph of a clause, which stays a paragraph', () => {
    expect(done(at(plain, 'first'), toggleList('orderedList'))).toBe(
      '  a: first|orderedList(listItem(^))|more',
    );
  });

  it('turns one kind of list into the other', () => {
    expect(done(at(listed, 'one'), toggleList('orderedList'))).toBe(
      '  a: first|orderedList(listItem(one^)|listItem(two))',
    );
  });

  it('does not apply in a heading', () => {
    expect(after(at(plain, 'Scope'), toggleList('bulletList'))).toBeNull();
  });
});

describe('enterInList', () => {
  it('goes on to the next item, and out of the list from an empty one', () => {
    const next = after(at(listed, 'two'), enterInList);
    expect(next && outline(next)[1]).toBe('  a: first|bulletList(listItem(one)|listItem(two)|listItem(^))');
    expect(next && done(next, enterInList)).toBe('  a: first|bulletList(listItem(one)|listItem(two))|^');
  });

  it('does not apply outside a list', () => {
    expect(after(at(plain, 'more'), enterInList)).toBeNull();
  });
});

describe('sinkItem', () => {
  it('puts an item under the one before it', () => {
    expect(done(at(listed, 'two'), sinkItem)).toBe(
      '  a: first|bulletList(listItem(one|bulletList(listItem(two^))))',
    );
  });
});

describe('insertTable', () => {
  it('comes after the block with the caret, with a row of headers and the caret in the first', () => {
    const row = (cell: string, first = '') => `tableRow(${cell}(${first})|${cell}()|${cell}())`;
    expect(done(at(plain, 'fir'), insertTable)).toBe(
      `  a: first|table(${row('tableHeader', '^')}|${row('tableCell')}|${row('tableCell')})|more`,
    );
  });

  it('does not apply outside a clause', () => {
    expect(after(at(plain, 'Scope'), insertTable)).toBeNull();
  });
});

describe('insertNote', () => {
  it('comes after the block with the caret, and between clauses from a heading', () => {
    expect(done(at(plain, 'fir'), insertNote)).toBe('  a: first|note(^)|more');
    const between = after(at(plain, 'Scope'), insertNote);
    expect(between && outline(between)[0]).toBe('s: Scope|note(^)');
  });
});
