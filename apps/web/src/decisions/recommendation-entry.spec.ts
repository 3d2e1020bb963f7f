import { completeEntry, NOTHING_ENTERED, type RecommendationEntry } from './recommendation-entry.js';

const ENTRY: RecommendationEntry = { ...NOTHING_ENTERED, title: ' A limit ', text: 'We recommend it.' };

describe('a recommendation as it is entered', () => {
  it('is sent without what it does not have', () => {
    expect(completeEntry(ENTRY)).toEqual({
      title: 'A limit',
      text: 'We recommend it.',
      parts: [],
      evidence: [],
    });
  });

  it('takes its parts, evidence, effect and day along', () => {
    expect(
      completeEntry({
        ...ENTRY,
        parts: [{ key: 'a', title: 'The limit', text: 'Fifteen.' }],
        evidence: [
          { key: 'b', what: 'Forty homes', webAddress: ' https://homes.example/ ' },
          { key: 'c', what: 'Builders', webAddress: ' ' },
        ],
        expectedEffect: 'Less carbon.',
        answerBy: '2030-01-31',
      }),
    ).toEqual({
      title: 'A limit',
      text: 'We recommend it.',
      parts: [{ title: 'The limit', text: 'Fifteen.' }],
      evidence: [{ what: 'Forty homes', webAddress: 'https://homes.example/' }, { what: 'Builders' }],
      expectedEffect: 'Less carbon.',
      answerBy: '2030-01-31',
    });
  });

  it.each<[string, Partial<RecommendationEntry>]>([
    ['has no title', { title: ' ' }],
    ['has no text', { text: '' }],
    ['has a part without a title', { parts: [{ key: 'a', title: '', text: 'Fifteen.' }] }],
    ['has a part without words', { parts: [{ key: 'a', title: 'The limit', text: ' ' }] }],
    ['rests on nothing named', { evidence: [{ key: 'a', what: '', webAddress: '' }] }],
    [
      'rests on no web address',
      { evidence: [{ key: 'a', what: 'A trick', webAddress: 'javascript:alert(1)' }] },
    ],
  ])('is not ready while it %s', (_what, wrong) => {
    expect(completeEntry({ ...ENTRY, ...wrong })).toBeUndefined();
  });
});
