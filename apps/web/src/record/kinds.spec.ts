import { WRITE_ACTIONS } from '@concordat/domain';
import { KIND_FAMILIES, kindFamily, kindsOf } from './kinds.js';

describe('the kinds of act', () => {
  it('put every action of the policy in exactly one family', () => {
    expect(KIND_FAMILIES.flatMap(kindsOf).sort()).toEqual([...WRITE_ACTIONS].sort());
  });

  it('know a family by its word, and no other word', () => {
    expect(kindFamily('decision')).toBe('decision');
    expect(kindFamily('constructor')).toBeUndefined();
    expect(kindFamily(null)).toBeUndefined();
  });
});
