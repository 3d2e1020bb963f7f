import type { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { insertEvidence } from './citations.js';
import { evidenceLinks, showWithdrawn } from './evidence-links.js';
import { after, at, clause, section, textOf } from './testing.js';

const plugin = evidenceLinks({ base: '', title: '', withdrawnText: '', withdrawnClassName: '' });
const doc = textOf(section('s', 'Scope', clause('a', 'first '), clause('b', 'second ')));

function must(state: EditorState | null): EditorState {
  if (!state) throw new Error('the command does not apply');
  return state;
}

/** The sources that the text says were withdrawn, in order. */
function flagged(state: EditorState): unknown[] {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  return set.find().map(({ from }) => state.doc.nodeAt(from)?.attrs.evidenceId);
}

describe('citations of sources that were withdrawn', () => {
  const one = must(after(at(doc, 'second ', [plugin]), insertEvidence({ evidenceId: 'e-2', label: 'Act' })));
  const both = must(
    after(at(one.doc, 'first ', [plugin]), insertEvidence({ evidenceId: 'e-1', label: 'Hub (2011)' })),
  );

  it('are told once it is known which, and no others are', () => {
    expect(flagged(both)).toEqual([]);
    const known = must(after(both, showWithdrawn(new Set(['e-2', 'e-3']))));
    expect(flagged(known)).toEqual(['e-2']);
    expect(flagged(must(after(known, showWithdrawn(new Set()))))).toEqual([]);
  });

  it('are told where they stand by now', () => {
    const known = must(after(both, showWithdrawn(new Set(['e-2']))));
    expect(flagged(known.apply(known.tr.insertText('more', 1)))).toEqual(['e-2']);
    const again = known.apply(known.tr.setSelection(at(known.doc, 'second ').selection));
    const twice = must(after(again, insertEvidence({ evidenceId: 'e-2', label: 'Act' })));
    expect(flagged(twice)).toEqual(['e-2', 'e-2']);
  });
});
