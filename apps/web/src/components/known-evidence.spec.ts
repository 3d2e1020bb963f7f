import { readContent } from './agreed-nodes.js';
import { sourcesIn, withdrawnAmong } from './known-evidence.js';

const cites = (evidenceId: string, label: string) => ({
  type: 'evidenceCitation',
  attrs: { evidenceId, label },
});
const doc = readContent({
  type: 'doc',
  content: [
    { type: 'title' },
    { type: 'paragraph', content: [cites('e-1', 'Hub (2011)'), { type: 'text', text: ' and ' }] },
    { type: 'note', content: [{ type: 'paragraph', content: [cites('e-2', 'Act'), cites('e-1', 'Hub')] }] },
  ],
});

describe('the sources that a text cites', () => {
  it('are found in its order, wherever they stand', () => {
    expect(sourcesIn(doc).map(({ evidenceId }) => evidenceId)).toEqual(['e-1', 'e-2', 'e-1']);
  });

  it('are named once where they were withdrawn, by the words that come first', () => {
    expect(withdrawnAmong(sourcesIn(doc), new Set(['e-1']))).toEqual([
      { evidenceId: 'e-1', label: 'Hub (2011)' },
    ]);
    expect(withdrawnAmong(sourcesIn(doc), new Set(['e-3']))).toEqual([]);
  });
});
