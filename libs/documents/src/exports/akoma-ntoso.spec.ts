import type { ContentNode, DocumentContent } from '../content/content.js';
import { renderAkomaNtoso } from './akoma-ntoso.js';
import type { VersionFacts } from './version-facts.js';

const facts: VersionFacts = {
  work: 'https://hub.example/drafts/d-1',
  number: 3,
  sha256: 'ab'.repeat(32),
  frozenAt: new Date('2011-02-21T09:30:00Z'),
  author: 'Carbon compliance & more',
  language: 'eng',
};

const text = (words: string, ...marks: string[]): ContentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const node = (type: string, ...content: ContentNode[]): ContentNode => ({ type, content });
const paragraph = (words: string): ContentNode => node('paragraph', text(words));
const clause = (id: string, ...content: ContentNode[]): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content,
});

function document(...clauses: ContentNode[]): DocumentContent {
  const section = {
    type: 'section',
    attrs: { id: 's' },
    content: [node('heading', text('Limits')), ...clauses],
  };
  return { type: 'doc', content: [node('title', text('Carbon <compliance>')), section] };
}

describe('a version as Akoma Ntoso', () => {
  it('says which version it is, by number, hash and day', () => {
    const xml = renderAkomaNtoso(document(clause('a', paragraph('Ten.'))), facts);
    expect(xml).toContain(
      '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="policyText">',
    );
    expect(xml).toContain('<FRBRthis value="https://hub.example/drafts/d-1/eng@2011-02-21/version-3"/>');
    expect(xml).toContain(`number="3" sha256="${'ab'.repeat(32)}" frozenAt="2011-02-21T09:30:00.000Z"`);
    expect(xml).toContain('showAs="Carbon compliance &amp; more"');
    expect(xml).toContain('<docTitle>Carbon &lt;compliance&gt;</docTitle>');
  });

  it('gives clauses their number, their place and their identity', () => {
    const inner = clause('inner', paragraph('Detached.'));
    const xml = renderAkomaNtoso(
      document(
        clause(
          'outer',
          paragraph('Homes:'),
          inner,
          paragraph('and so on'),
          clause('two', paragraph('Two.')),
          paragraph('End.'),
        ),
      ),
      facts,
    );
    expect(xml).toContain('<section eId="sec_1" wId="s"><num>1</num><heading>Limits</heading>');
    expect(xml).toContain(
      '<clause eId="sec_1__clause_1" wId="outer"><num>1.1</num><intro><p>Homes:</p></intro>',
    );
    expect(xml).toContain(
      '<clause eId="sec_1__clause_1__clause_1" wId="inner"><num>1.1(a)</num><content><p>Detached.</p></content></clause>',
    );
    expect(xml).toContain('<hcontainer name="text"><content><p>and so on</p></content></hcontainer>');
    expect(xml).toContain('<wrapUp><p>End.</p></wrapUp></clause>');
  });

  it('leads cross references to their clause, and says where one leads nowhere', () => {
    const reference = (clauseId: string): ContentNode => ({
      type: 'crossReference',
      attrs: { clauseId, label: '9' },
    });
    const xml = renderAkomaNtoso(
      document(clause('a', node('paragraph', reference('a'), reference('gone')))),
      facts,
    );
    expect(xml).toContain('<ref href="#sec_1__clause_1">1.1</ref><inline name="brokenReference">9</inline>');
  });

  it('shows marks, breaks and what is cited', () => {
    const xml = renderAkomaNtoso(
      document(
        clause(
          'a',
          node(
            'paragraph',
            text('home', 'bold', 'term'),
            { type: 'hardBreak' },
            { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'home' } },
            { type: 'evidenceCitation', attrs: { evidenceId: 'e', label: 'Census' } },
          ),
        ),
      ),
      facts,
    );
    expect(xml).toContain('<p><b><inline name="term">home</inline></b><eol/>');
    expect(xml).toContain(
      '<ref href="/definitions/d/versions/v">home</ref><ref href="/evidence/e">Census</ref></p>',
    );
  });

  it('replaces what XML cannot hold', () => {
    const xml = renderAkomaNtoso(document(clause('a', paragraph('a\u0001b\uFFFEc'))), facts);
    expect(xml).toContain('<p>a\uFFFDb\uFFFDc</p>');
  });
});
