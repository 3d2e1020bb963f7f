import { type DocumentContent, missingOrDuplicateIds } from '@concordat/documents';
import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { newClause, newSection } from './clause-commands.js';
import { clauseIdentities } from './clause-identities.js';
import { liftClause, moveClause, nestClause } from './place-commands.js';
import { placedClauses } from './placed-clauses.js';
import { after, at, caretAt, clause, outline, section, textOf } from './testing.js';

function plugin() {
  let made = 0;
  return clauseIdentities({
    newId: () => {
      made += 1;
      return `new-${made}`;
    },
    isRemote: (transaction: Transaction) => transaction.getMeta('remote') === true,
  });
}

const doc = textOf(section('s', 'Scope', clause('a', 'the first'), clause('b', 'the second')));

function placeOf(state: EditorState, id: string): { pos: number; node: Node } {
  const found = placedClauses(state.doc).find(({ node }) => node.attrs.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
}

describe('clauseIdentities', () => {
  it('gives the part after a split an id of its own; the part before keeps it', () => {
    const split = after(at(doc, 'the', [plugin()]), newClause);
    expect(split && outline(split)).toEqual(['s: Scope', '  a: the', '  new-1: ^ first', '  b: the second']);
  });

  it('gives the pasted copy a new id, also when it is pasted before the original', () => {
    const state = at(doc, 'the second', [plugin()]);
    const { node } = placeOf(state, 'b');
    const pasted = state.apply(state.tr.insert(placeOf(state, 'a').pos, node));
    expect(outline(pasted)).toEqual([
      's: Scope',
      '  new-1: the second',
      '  a: the first',
      '  b: the second^',
    ]);
  });

  it('keeps the first of two that were both brought in', () => {
    const state = at(doc, 'the first', [plugin()]);
    const copy = placeOf(state, 'a').node.type.create({ id: 'x' }, placeOf(state, 'a').node.content);
    const pasted = state.apply(state.tr.insert(placeOf(state, 'b').pos, Fragment.from([copy, copy])));
    expect(placedClauses(pasted.doc).map(({ node }) => node.attrs.id)).toEqual(['s', 'a', 'x', 'new-1', 'b']);
  });

  it('gives an id to what has none or an unusable one', () => {
    const broken = textOf(section(null, 'Scope', clause(null, 'the first')));
    const state = at(broken, 'the first', [plugin()]);
    const typed = state.apply(state.tr.insertText('!'));
    expect(outline(typed)).toEqual(['new-1: Scope', '  new-2: the first!^']);
  });

  it('leaves alone what came from others, and does nothing when nothing is wrong', () => {
    const state = at(doc, 'the second', [plugin()]);
    const { node, pos } = placeOf(state, 'a');
    const remote = state.apply(state.tr.insert(pos, node).setMeta('remote', true));
    expect(placedClauses(remote.doc).map((each) => each.node.attrs.id)).toEqual(['s', 'a', 'a', 'b']);
    const { transactions } = state.applyTransaction(state.tr.insertText('!'));
    expect(transactions).toHaveLength(1);
  });

  it('asks again when the id maker gives an id that is taken', () => {
    const ids = ['a', 'b', 'fresh'];
    const repeating = clauseIdentities({ newId: () => ids.shift() ?? 'none', isRemote: () => false });
    const split = after(at(doc, 'the', [repeating]), newClause);
    expect(split && placedClauses(split.doc).map(({ node }) => node.attrs.id)).toEqual([
      's',
      'a',
      'fresh',
      'b',
    ]);
  });

  it('leaves every section and clause with an id of its own, whatever is done', () => {
    const commands = [newClause, newSection, nestClause, liftClause, moveClause(-1), moveClause(1)];
    const deeds = fc.array(fc.tuple(fc.nat(commands.length), fc.nat()), { maxLength: 12 });
    fc.assert(
      fc.property(deeds, (done) => {
        let state = at(doc, 'the first', [plugin()]);
        for (const [which, where] of done) {
          const command = commands[which];
          const $place = state.doc.resolve(where % state.doc.content.size);
          if (!$place.parent.inlineContent) continue;
          const placed = state.apply(state.tr.setSelection(caretAt(state.doc, $place.pos).selection));
          state = (command ? after(placed, command) : duplicated(placed)) ?? state;
        }
        expect(missingOrDuplicateIds(state.doc.toJSON() as DocumentContent)).toEqual([]);
      }),
    );
  });
});

/** The first section, pasted once more at the end. */
function duplicated(state: EditorState): EditorState {
  return state.apply(state.tr.insert(state.doc.content.size, state.doc.child(1)));
}
