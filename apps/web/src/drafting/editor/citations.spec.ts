import type { EditorState } from '@tiptap/pm/state';
import { citedNow, insertCitation, insertEvidence, sourcesNow } from './citations.js';
import { after, at, clause, section, textOf } from './testing.js';

const doc = textOf(section('s', 'Scope', clause('a', 'first '), clause('b', 'second ')));

/** The text with a citation of a source behind some words. */
function citing({ doc: text }: Pick<EditorState, 'doc'>, words: string, evidenceId: string, label: string) {
  const made = after(at(text, words), insertEvidence({ evidenceId, label }));
  if (!made) throw new Error('the command does not apply');
  return made;
}

describe('citations of sources', () => {
  it('stand where the caret is, with the words by which the text cites them', () => {
    const made = citing({ doc }, 'first ', 'e-1', 'Hub (2011)');
    const [place] = sourcesNow(made.doc);
    expect(place).toEqual({ evidenceId: 'e-1', label: 'Hub (2011)', places: ['1.1'] });
    expect(citedNow(made.doc)).toEqual([]);
  });

  it('are found in the order of the text, each source once with every clause that cites it', () => {
    const late = citing({ doc }, 'second ', 'e-1', 'Hub');
    const early = citing(late, 'first ', 'e-2', 'Act');
    const again = citing(early, 'first ', 'e-1', 'Hub (2011)');
    expect(sourcesNow(again.doc)).toEqual([
      { evidenceId: 'e-1', label: 'Hub (2011)', places: ['1.1', '1.2'] },
      { evidenceId: 'e-2', label: 'Act', places: ['1.1'] },
    ]);
  });

  it('are told from citations of definitions', () => {
    const cited = { definitionId: 'd-1', versionId: 'v-1', label: 'Net zero' };
    const made = after(at(doc, 'first '), insertCitation(cited));
    expect(made && citedNow(made.doc)).toEqual([{ definitionId: 'd-1', versionId: 'v-1' }]);
    expect(made && sourcesNow(made.doc)).toEqual([]);
  });
});
