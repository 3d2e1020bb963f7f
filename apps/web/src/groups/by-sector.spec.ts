import { bySector } from './by-sector.js';

const building = { id: 'b', name: 'House-building' };
const energy = { id: 'e', name: 'Energy supply' };
const place = (id: string, role: string, organisation: string, sector: typeof building) => ({
  id,
  role,
  organisation: { id: organisation, name: organisation, sector },
});

it('gathers those who work in a group by sector and organisation, and keeps observers apart', () => {
  const { sectors, observers } = bySector([
    place('1', 'CO_CHAIR', 'Builders', building),
    place('2', 'MEMBER', 'Suppliers', energy),
    place('3', 'MEMBER', 'Builders', building),
    place('4', 'OBSERVER', 'Suppliers', energy),
  ]);
  const shape = sectors.map(({ name, organisations }) => [
    name,
    organisations.map(({ organisation, places }) => [organisation?.name, places.map(({ id }) => id)]),
  ]);
  expect(shape).toEqual([
    ['Energy supply', [['Suppliers', ['2']]]],
    ['House-building', [['Builders', ['1', '3']]]],
  ]);
  expect(observers.map(({ id }) => id)).toEqual(['4']);
});
