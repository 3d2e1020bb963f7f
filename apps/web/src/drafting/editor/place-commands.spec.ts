import { liftClause, moveClause, nestClause } from './place-commands.js';
import { after, at, block, clause, outline, section, textOf } from './testing.js';

const doc = textOf(
  section('s', 'Scope', clause('a', 'first', clause('b', 'inside')), clause('c', 'second')),
  section('t', 'Terms', block('note', 'aside'), clause('d', 'third')),
);

function done(text: string, command: Parameters<typeof after>[1]) {
  const next = after(at(doc, text), command);
  return next && outline(next);
}

describe('nestClause', () => {
  it('puts a clause last inside the one before it, caret and identity with it', () => {
    expect(done('seco', nestClause)?.slice(0, 4)).toEqual([
      's: Scope',
      '  a: first',
      '    b: inside',
      '    c: seco^nd',
    ]);
  });

  it('does not apply to a first clause, nor where a section would be left without any', () => {
    expect(done('first', nestClause)).toBeNull();
    expect(done('inside', nestClause)).toBeNull();
    expect(done('third', nestClause)).toBeNull();
  });
});

describe('liftClause', () => {
  it('takes a clause out to stand after the one it was in', () => {
    expect(done('inside', liftClause)?.slice(0, 4)).toEqual([
      's: Scope',
      '  a: first',
      '  b: inside^',
      '  c: second',
    ]);
  });

  it('does not apply to a clause of a section', () => {
    expect(done('second', liftClause)).toBeNull();
  });

  it('undoes nestClause', () => {
    const nested = after(at(doc, 'second'), nestClause);
    const lifted = nested && after(nested, liftClause);
    expect(lifted && outline(lifted)).toEqual(outline(at(doc, 'second')));
  });
});

describe('moveClause', () => {
  it('moves a clause past its neighbour with everything in it', () => {
    expect(done('first', moveClause(1))?.slice(0, 4)).toEqual([
      's: Scope',
      '  c: second',
      '  a: first^',
      '    b: inside',
    ]);
    expect(done('second', moveClause(-1))?.slice(1, 3)).toEqual(['  c: second^', '  a: first']);
  });

  it('moves a clause from the edge of its section into the next one', () => {
    expect(done('second', moveClause(1))?.slice(3)).toEqual([
      't: Terms|note(aside)',
      '  c: second^',
      '  d: third',
    ]);
  });

  it('moves a clause past a note, and from the top of a section to the end of the one before', () => {
    const past = after(at(doc, 'third'), moveClause(-1));
    const out = past && after(past, moveClause(-1));
    expect(out && outline(out)).toEqual([
      's: Scope',
      '  a: first',
      '    b: inside',
      '  c: second',
      '  d: third^',
      't: Terms|note(aside)',
    ]);
  });

  it('moves a whole section from its heading', () => {
    expect(done('Terms', moveClause(-1))?.map((line) => line.trim().slice(0, 1))).toEqual([
      't',
      'd',
      's',
      'a',
      'b',
      'c',
    ]);
  });

  it('does not apply at the ends of the text, nor to the only clause inside another', () => {
    expect(done('first', moveClause(-1))).toBeNull();
    expect(done('Scope', moveClause(-1))).toBeNull();
    expect(done('Terms', moveClause(1))).toBeNull();
    expect(done('inside', moveClause(1))).toBeNull();
  });

  it('leaves a section at least one clause', () => {
    const alone = textOf(
      section('s', 'Scope', clause('a', 'one')),
      section('t', 'Terms', clause('b', 'two')),
    );
    expect(after(at(alone, 'one'), moveClause(1))).toBeNull();
  });
});
