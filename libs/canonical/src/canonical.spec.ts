import fc from 'fast-check';
import { canonicalJson, NotCanonicalError } from './index.js';

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of the RFC, section 3.2.2, as the RFC does', () => {
    const input = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, '\u20ac': 3, '\r': 4, '1': 5 })).toBe(
      '{"\\r":4,"1":5,"\u20ac":3,"\u{1f600}":2,"\ufb33":1}',
    );
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(members));
      }),
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = canonicalJson(value);
        expect(canonicalJson(JSON.parse(once))).toBe(once);
      }),
    );
  });

  it.each([
    ['an infinite number', { a: [Number.POSITIVE_INFINITY] }, '/a/0'],
    ['not a number', Number.NaN, ''],
    ['a lone surrogate', { 'a/b': '\ud800' }, '/a~1b'],
    ['undefined', { a: undefined }, '/a'],
    ['a date', { a: new Date(0) }, '/a'],
    ['a hole in an array', Object.assign(new Array(2), { 1: 1 }), '/0'],
    ['a bigint', 1n, ''],
  ])('refuses %s and says where', (_what, value, path) => {
    const refused = expect.objectContaining({ name: 'NotCanonicalError', path });
    expect(() => canonicalJson(value)).toThrow(NotCanonicalError);
    try {
      canonicalJson(value);
    } catch (error) {
      expect(error).toEqual(refused);
    }
  });
});
