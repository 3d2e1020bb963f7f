import { namedFor, othersHere, personOf } from './people.js';

const user = (personId: string, name: string, observer = false) => ({
  user: { personId, name, organisation: 'Example Builders', colour: '#123456', observer },
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
      colour: '#123456',
      observer: false,
    });
    expect(personOf({ personId: 'p', name: 'Ann', organisation: null, observer: 'yes' })).toEqual({
      personId: 'p',
      name: 'Ann',
      organisation: null,
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

describe('namedFor', () => {
  it('adds the organisation where the name does not say it', () => {
    expect(namedFor({ name: 'Ann', organisation: 'Example Builders' })).toBe('Ann, Example Builders');
    expect(namedFor({ name: 'Co-chair, Example Builders', organisation: 'Example Builders' })).toBe(
      'Co-chair, Example Builders',
    );
    expect(namedFor({ name: 'Ann', organisation: null })).toBe('Ann');
  });
});
