import { shortNameOf } from './words.js';

describe('the short name of an organisation', () => {
  it.each([
    ['Heat Network Users', 'heat-network-users'],
    ['  Tŷ & Cartref (Cymru) ', 'ty-cartref-cymru'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
    ['…', ''],
  ])('of %s is %s', (name, expected) => {
    expect(shortNameOf(name)).toBe(expected);
  });
});
