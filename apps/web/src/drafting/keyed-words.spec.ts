import { keyedWords } from './keyed-words.js';

describe('keyedWords', () => {
  it('keeps the runs and gives each a key of its own, also where runs are the same', () => {
    const runs = [{ text: 'a' }, { text: 'a' }, { text: '' }, { text: 'a' }];
    const keyed = keyedWords(runs);
    expect(keyed.map(({ text }) => text)).toEqual(['a', 'a', '', 'a']);
    expect(new Set(keyed.map(({ key }) => key)).size).toBe(4);
  });
});
