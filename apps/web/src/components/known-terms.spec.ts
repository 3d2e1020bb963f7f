import { readContent } from './agreed-nodes.js';
import { citedIn, isSuperseded, type KnownTerm, supersededAmong, termNamed } from './known-terms.js';

const term = (id: string, name: string, agreed: string | null): KnownTerm => ({
  id,
  term: name,
  text: `What ${name} means.`,
  status: agreed === null ? 'PROPOSED' : 'AGREED',
  agreedVersion: agreed === null ? null : { id: agreed, number: 2 },
});
const terms = [term('d-1', 'Allowable solutions', 'v-2'), term('d-2', 'Home', null)];

describe('the terms that a text uses', () => {
  it('are found by their words, whatever their capitals and spaces', () => {
    expect(termNamed(terms, ' allowable\n  Solutions ')?.id).toBe('d-1');
    expect(termNamed(terms, 'Allowable solution')).toBeUndefined();
  });

  it('are cited at the agreed version, or at one that is superseded', () => {
    expect(isSuperseded(terms[0], 'v-2')).toBe(false);
    expect(isSuperseded(terms[0], 'v-1')).toBe(true);
    expect(isSuperseded(terms[1], 'v-1')).toBe(false);
    expect(isSuperseded(undefined, 'v-1')).toBe(false);
  });

  it('are listed once each where a text cites superseded versions of them', () => {
    const cite = (definitionId: string, versionId: string) => ({
      type: 'citation',
      attrs: { definitionId, versionId, label: 'x' },
    });
    const content = [
      cite('d-1', 'v-1'),
      cite('d-1', 'v-0'),
      cite('d-1', 'v-2'),
      cite('d-2', 'v-1'),
      cite('d-9', 'v'),
    ];
    const doc = readContent({ type: 'doc', content: [{ type: 'paragraph', content }] });
    expect(supersededAmong(citedIn(doc), terms).map(({ id }) => id)).toEqual(['d-1']);
    const current = readContent({ type: 'doc', content: [{ type: 'paragraph', content: content.slice(2) }] });
    expect(supersededAmong(citedIn(current), terms)).toEqual([]);
  });
});
