import { canonicalJson } from '@concordat/canonical';
import fc from 'fast-check';
import { canonical, type Json, NotCanonical } from './canonical.js';

describe('canonical JSON, a second time', () => {
  it('writes numbers and strings as RFC 8785 does', () => {
    const numbers = [-0, 1e21, 1e-7, 4.5, JSON.parse('333333333.33333329') as number, 5e-324];
    expect(canonical(numbers)).toBe('[0,1e+21,1e-7,4.5,333333333.3333333,5e-324]');
    expect(canonical('\u20ac$\u000f\n\t\b\f\r"\\/\u007f\u2028')).toBe(
      '"\u20ac$\\u000f\\n\\t\\b\\f\\r\\"\\\\/\u007f\u2028"',
    );
  });

  it('sorts keys by UTF-16 code units, also those that objects treat apart', () => {
    const value = JSON.parse('{"\ufb33":1,"\ud83d\ude00":2,"10":3,"9":4,"__proto__":5}') as Json;
    expect(canonical(value)).toBe('{"10":3,"9":4,"__proto__":5,"\ud83d\ude00":2,"\ufb33":1}');
  });

  it('agrees with the other side on every value', () => {
    const strings = fc.string({ unit: 'binary' });
    const values = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, false),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        strings,
        fc.array(tie('value')),
        fc.dictionary(strings, tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(canonical(value)).toBe(canonicalJson(value));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Json]>([
    ['a number beyond doubles', JSON.parse('1e400') as Json],
    ['a lone surrogate', ['\udc00']],
    ['a lone surrogate in a key', { '\ud800': 1 }],
    ['nesting beyond 500 levels', JSON.parse(`${'['.repeat(502)}${']'.repeat(502)}`) as Json],
  ])('refuses %s', (_what, value) => {
    expect(() => canonical(value)).toThrow(NotCanonical);
  });
});
