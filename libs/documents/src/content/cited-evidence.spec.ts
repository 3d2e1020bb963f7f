import { citedEvidence } from './cited-evidence.js';
import type { ContentNode, DocumentContent } from './content.js';

const cites = (evidenceId: string): ContentNode => ({
  type: 'evidenceCitation',
  attrs: { evidenceId, label: 'A report' },
});
const paragraph = (...content: readonly ContentNode[]): ContentNode => ({ type: 'paragraph', content });
const clause = (id: string, ...content: readonly ContentNode[]): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content,
});

function document(
  title: readonly ContentNode[],
  heading: readonly ContentNode[],
  ...content: readonly ContentNode[]
): DocumentContent {
  const section = {
    type: 'section',
    attrs: { id: 's' },
    content: [{ type: 'heading', content: heading }, ...content],
  };
  return { type: 'doc', content: [{ type: 'title', content: title }, section] };
}

describe('the evidence that a text leans on', () => {
  it('is none where none is cited', () => {
    const definition = { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'home' } };
    expect(citedEvidence(document([], [], clause('a', paragraph(definition))))).toEqual([]);
  });

  it('is each piece once, in order, with the clauses in whose own words it is cited', () => {
    const inner = clause('a-a', paragraph(cites('two'), cites('one')));
    const content = document(
      [],
      [],
      clause('a', paragraph(cites('one'), cites('one')), inner),
      clause('b', paragraph(), { type: 'note', content: [paragraph(cites('two'))] }),
    );
    expect(citedEvidence(content)).toEqual([
      { evidenceId: 'one', clauseIds: ['a', 'a-a'] },
      { evidenceId: 'two', clauseIds: ['a-a', 'b'] },
    ]);
  });

  it('is that of headings, which are their sections’, and of the title, which is no clause’s', () => {
    const content = document([cites('one')], [cites('two')], clause('a', paragraph()));
    expect(citedEvidence(content)).toEqual([
      { evidenceId: 'one', clauseIds: [] },
      { evidenceId: 'two', clauseIds: ['s'] },
    ]);
  });
});
