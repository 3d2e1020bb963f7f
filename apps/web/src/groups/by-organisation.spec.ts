import { byOrganisation } from './by-organisation.js';

const builders = { id: '1', name: 'Home Builders Association' };
const councils = { id: '2', name: 'Councils Association' };

it('gathers places by organisation name, and puts those held for none last', () => {
  const gathered = byOrganisation([
    { id: 'a', organisation: null },
    { id: 'b', organisation: builders },
    { id: 'c', organisation: councils },
    { id: 'd', organisation: builders },
  ]);
  expect(gathered.map((each) => [each.organisation?.name ?? null, each.places.map(({ id }) => id)])).toEqual([
    ['Councils Association', ['c']],
    ['Home Builders Association', ['b', 'd']],
    [null, ['a']],
  ]);
});
