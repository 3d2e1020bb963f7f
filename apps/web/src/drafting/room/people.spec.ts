import { bySector, namedFor, othersHere, personOf } from './people.js';

const user = (personId: string, name: string, observer = false) => ({
  user: { personId, name, organisation: 'Example Builders', sector: 'Builders', colour: '#123456', observer },
});

describe('othersHere', () => {
  it('lists each person once by name, without oneself and without those that the server has not named', () => {
    const states = new Map<number, Record<string, unknown>>([
      [1, user('p-2', 'Zoe')],
      [2, user('p-2', 'Zoe')],
      [3, user('p-1', 'Me')],
      [4, user('p-3', 'Ann', true)],
      [5, { cursor: null }],
      [6, { user: { name: 'Nobody' } }],
    ]);
    expect(othersHere(states, 'p-1').map(({ name, observer }) => [name, observer])).toEqual([
      ['Ann', true],
      ['Zoe', false],
    ]);
  });
});

describe('personOf', () => {
  it('reads what the server says, and nothing of another form', () => {
    expect(personOf(user('p', 'Ann').user)).toEqual({
      personId: 'p',
      name: 'Ann',
      organisation: 'Example Builders',
      sector: 'Builders',
      colour: '#123456',
      observer: false,
    });
    expect(personOf({ personId: 'p', name: 'Ann', organisation: null, sector: 7, observer: 'yes' })).toEqual({
      personId: 'p',
      name: 'Ann',
      organisation: null,
      sector: null,
      colour: '',
      observer: false,
    });
    expect([personOf(null), personOf('Ann'), personOf({ personId: 1, name: 'Ann' })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('bySector', () => {
  it('groups people by sector in its order, and those who speak for nobody last', () => {
    const here = (name: string, sector: string | null) => ({ name, sector });
    const [ann, ben, carl, dora] = [
      here('Ann', 'Green'),
      here('Ben', null),
      here('Carl', 'Builders'),
      here('Dora', 'Green'),
    ];
    expect(bySector([ann, ben, carl, dora])).toEqual([
      { sector: 'Builders', people: [carl] },
      { sector: 'Green', people: [ann, dora] },
      { sector: null, people: [ben] },
    ]);
    expect(bySector([])).toEqual([]);
  });
});

describe('namedFor', () => {
  it('adds the organisation where the name does not say it', () => {
    expect(namedFor({ name: 'Ann', organisation: 'Example Builders' })).toBe('Ann, Example Builders');
    expect(namedFor({ name: 'Co-chair, Example Builders', organisation: 'Example Builders' })).toBe(
      'Co-chair, Example Builders',
    );
    expect(namedFor({ name: 'Ann', organisation: null })).toBe('Ann');
  });
});
