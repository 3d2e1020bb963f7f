import fc from 'fast-check';
import { packUpdates, unpackUpdates } from './archive.js';

const updates = fc
  .array(
    fc.record({
      update: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      personId: fc.constantFrom('ann', 'ben', 'carl'),
      organisationId: fc.constantFrom('builders', 'nature', null),
      at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    }),
    { maxLength: 30 },
  )
  .chain((found) =>
    fc
      .integer({ min: 1, max: 1e6 })
      .map((first) => found.map((each, index) => ({ seq: first + index, ...each }))),
  );

it('gives back all that was packed, whatever it is', () => {
  fc.assert(fc.property(updates, (given) => expect(unpackUpdates(packUpdates(given))).toEqual(given)));
});

it('packs nothing with a gap, and reads nothing that was cut or added to', () => {
  const one = { seq: 1, update: Uint8Array.of(1), personId: 'ann', organisationId: null, at: new Date(5) };
  expect(() => packUpdates([one, { ...one, seq: 3 }])).toThrow('update 2 is missing');
  const bytes = packUpdates([one, { ...one, seq: 2 }]);
  expect(() => unpackUpdates(bytes.slice(0, -1))).toThrow();
  expect(() => unpackUpdates(Uint8Array.of(...bytes, 0))).toThrow('more after the end');
});
