import { KeptAside } from './kept-aside.js';

const storage = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};
const words = (clauseId: string, text: string) => ({ clauseId, place: `Clause ${clauseId}`, text });

it('keeps words until they are let go of, and the same words once', () => {
  const shared = storage();
  const kept = new KeptAside(shared, 'draft', 'ann');
  expect(kept.all()).toEqual([]);
  kept.add([words('a', 'one')]);
  kept.add([words('a', 'one'), words('a', 'two')]);
  expect(new KeptAside(shared, 'draft', 'ann').all()).toEqual([words('a', 'one'), words('a', 'two')]);
  expect(new KeptAside(shared, 'draft', 'ben').all()).toEqual([]);
  kept.clear();
  expect(kept.all()).toEqual([]);
});

it('reads nothing from what is not its own', () => {
  const shared = storage();
  shared.setItem(
    'concordat-aside-draft-ann',
    '[{"clauseId": 1}, null, {"clauseId": "a", "place": "p", "text": "t"}]',
  );
  expect(new KeptAside(shared, 'draft', 'ann').all()).toEqual([{ clauseId: 'a', place: 'p', text: 't' }]);
  shared.setItem('concordat-aside-draft-ann', 'half a wor');
  expect(new KeptAside(shared, 'draft', 'ann').all()).toEqual([]);
  shared.setItem('concordat-aside-draft-ann', '{}');
  expect(new KeptAside(shared, 'draft', 'ann').all()).toEqual([]);
});
