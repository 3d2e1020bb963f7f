import fc from 'fast-check';
import { SPACE_ROLES } from '../vocabulary.js';
import { type HeldRole, keptRole } from './keepers.js';

const role = (id: string, part: Partial<HeldRole> = {}): HeldRole => ({
  id,
  role: 'secretariat',
  personId: `person-${id}`,
  active: true,
  ...part,
});

describe('a role that is to end', () => {
  it.each([
    ['the only secretariat', role('1'), [role('1')], /last secretariat/u],
    ['one of two', role('1'), [role('1'), role('2')], null],
    [
      'one of two, the other deactivated',
      role('1'),
      [role('1'), role('2', { active: false })],
      /last secretariat/u,
    ],
    ['a facilitator', role('1', { role: 'facilitator' }), [role('1', { role: 'facilitator' })], null],
    [
      'the sponsor',
      role('1', { role: 'sponsor' }),
      [role('1', { role: 'sponsor' }), role('2')],
      /government/u,
    ],
  ])('%s', (_what, ending, held, expected) => {
    const kept = keptRole(ending, held);
    if (expected === null) expect(kept).toBeNull();
    else expect(kept).toMatch(expected);
  });

  it('leaves a secretariat that can act, in whatever order roles end', () => {
    const roles = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        role: fc.constantFrom(...SPACE_ROLES),
        personId: fc.uuid(),
        active: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(roles, fc.func(fc.nat()), (start, order) => {
        const able = (held: readonly HeldRole[]) =>
          held.some(({ role: each, active }) => each === 'secretariat' && active);
        let held: readonly HeldRole[] = start;
        for (const ending of start.toSorted((a, b) => order(a.id) - order(b.id))) {
          if (keptRole(ending, held) === null) held = held.filter(({ id }) => id !== ending.id);
        }
        expect(able(held)).toBe(able(start));
      }),
    );
  });
});
