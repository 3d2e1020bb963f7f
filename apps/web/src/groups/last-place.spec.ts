import { leftWithout } from './last-place.js';

const BUILDERS = { id: 'b', name: 'Builders' };
const place = (
  id: string,
  role: 'CO_CHAIR' | 'MEMBER' | 'OBSERVER',
  organisation: object | null = BUILDERS,
) => ({
  id,
  role,
  organisation: organisation as typeof BUILDERS | null,
});

describe('whether an organisation is left without a place that speaks', () => {
  it.each([
    ['its only member goes', place('1', 'MEMBER'), [place('1', 'MEMBER')], 'Builders'],
    ['its only co-chair goes', place('1', 'CO_CHAIR'), [place('1', 'CO_CHAIR')], 'Builders'],
    [
      'only an observer stays',
      place('1', 'MEMBER'),
      [place('1', 'MEMBER'), place('2', 'OBSERVER')],
      'Builders',
    ],
    ['a member stays', place('1', 'CO_CHAIR'), [place('1', 'CO_CHAIR'), place('2', 'MEMBER')], null],
    ['an observer goes', place('1', 'OBSERVER'), [place('1', 'OBSERVER')], null],
    ['whoever goes is there for nobody', place('1', 'MEMBER', null), [], null],
    [
      'a member of another stays',
      place('1', 'MEMBER'),
      [place('2', 'MEMBER', { id: 'c', name: 'Councils' })],
      'Builders',
    ],
  ])('%s', (_case, gone, all, name) => {
    expect(leftWithout(gone, all)?.name ?? null).toBe(name);
  });
});
