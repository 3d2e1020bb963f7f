import { bySector } from './by-sector.js';

const sector = (id: string, name: string) => ({ id, name });

it('gathers organisations by sector, sectors by name, and keeps the order inside', () => {
  const energy = sector('2', 'Energy supply');
  const councils = sector('1', 'Local government');
  const gathered = bySector([
    { name: 'Councils Association', sector: councils },
    { name: 'Suppliers Group', sector: energy },
    { name: 'Another council', sector: councils },
  ]);
  expect(gathered.map((each) => [each.sector.name, each.organisations.map(({ name }) => name)])).toEqual([
    ['Energy supply', ['Suppliers Group']],
    ['Local government', ['Councils Association', 'Another council']],
  ]);
});

it('gives nothing for nobody', () => {
  expect(bySector([])).toEqual([]);
});
