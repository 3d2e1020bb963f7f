import { READ_ACTIONS, tokensMayReach } from '@concordat/domain';
import { CHOICES, reachText, scopeOf } from './reach.js';

describe('what a token reaches', () => {
  it('is offered in groups that have something in them', () => {
    expect(CHOICES).toEqual(expect.arrayContaining(['reading', 'drafting', 'deciding']));
    for (const group of CHOICES) expect(scopeOf([group])).not.toEqual([]);
  });

  it('is all reads for reading, and the acts of what is chosen beside it', () => {
    expect(scopeOf(['reading'])).toEqual(READ_ACTIONS.filter(tokensMayReach));
    expect(scopeOf(['reading', 'drafting'])).toContain('draft.freeze');
    expect(scopeOf([])).toEqual([]);
  });

  it('is said in words, parts as parts', () => {
    expect(reachText(scopeOf(['reading', 'deciding']))).toBe('Reading; Deciding');
    expect(reachText(['decision.read', 'draft.edit'])).toBe('Reading in part; Drafting in part');
    expect(reachText([])).toBe('');
  });
});
