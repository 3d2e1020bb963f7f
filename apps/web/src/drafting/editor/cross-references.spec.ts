import type { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { brokenReferences, crossReferences, insertReference } from './cross-references.js';
import { moveClause, nestClause } from './place-commands.js';
import { placedClauses } from './placed-clauses.js';
import { after, at, clause, section, textOf } from './testing.js';

const plugin = crossReferences({ className: '', brokenClassName: '', brokenText: '', brokenTitle: '' });
const doc = textOf(
  section('s', 'Scope', clause('a', 'first'), clause('b', 'second')),
  section('t', 'Terms', clause('c', 'see ')),
);

/** What the references of the text show, in order; null for a broken one. */
function shown(state: EditorState): unknown[] {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  return set.find().map(({ spec }) => spec.refersTo);
}

function must(state: EditorState | null): EditorState {
  if (!state) throw new Error('the command does not apply');
  return state;
}

function without(state: EditorState, id: string): EditorState {
  const found = placedClauses(state.doc).find(({ node }) => node.attrs.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return state.apply(state.tr.delete(found.pos, found.pos + found.node.nodeSize));
}

describe('cross-references', () => {
  const made = must(after(at(doc, 'see ', [plugin]), insertReference('b')));

  it('show the number that the clause has now, wherever it goes', () => {
    expect(shown(made)).toEqual(['1.2']);
    const at_b = made.apply(made.tr.setSelection(at(made.doc, 'second').selection));
    const up = must(after(at_b, moveClause(-1)));
    expect(shown(up)).toEqual(['1.1']);
    expect(shown(must(after(at_b, nestClause)))).toEqual(['1.1(a)']);
  });

  it('show when the clause is gone, and where they stand; and lead again when it is back', () => {
    const broken = without(made, 'b');
    expect(shown(broken)).toEqual([null]);
    expect(brokenReferences(broken)).toEqual([{ pos: expect.any(Number), number: '2.1' }]);
    expect(broken.doc.nodeAt(brokenReferences(broken)[0]?.pos ?? 0)?.type.name).toBe('crossReference');
    expect(brokenReferences(made)).toEqual([]);
    const { node } = placedClauses(made.doc).find((each) => each.node.attrs.id === 'b') ?? {};
    if (!node) throw new Error('no clause b');
    const back = broken.apply(broken.tr.insert(broken.doc.content.size - 1, node));
    expect(shown(back)).toEqual(['2.2']);
  });

  it('do not apply to a clause that is not there', () => {
    expect(after(at(doc, 'see ', [plugin]), insertReference('gone'))).toBeNull();
  });
});
