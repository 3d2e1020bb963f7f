import fc from 'fast-check';
import { type JsonValue, type KnownBy, mentions, pseudonymOf, redact } from './redaction.js';

const ADA: KnownBy = { names: ['Ada Lovelace', 'Ada'], addresses: ['ada@engine.example'] };
const NOBODY = pseudonymOf('3f2a91c0-0000-4000-8000-000000000000');

const anyName = fc.stringMatching(/^[A-Z][a-z']{2,8} [A-Z][a-z.-]{2,8}[a-z]$/u);

describe('a pseudonym', () => {
  it('is made of the id alone', () => {
    expect(NOBODY).toBe('A person (erased), 3f2a91c0');
  });
});

describe('redaction', () => {
  it.each<[string, string]>([
    ['Ada Lovelace agreed.', `${NOBODY} agreed.`],
    ['Penododd X Ada Lovelace yn aelod.', `Penododd X ${NOBODY} yn aelod.`],
    ['Write to ADA@engine.example, please', `Write to ${NOBODY}, please`],
    ['Ada’s words', `${NOBODY}’s words`],
    ['Adam and Canada stay, and so does ada', 'Adam and Canada stay, and so does ada'],
    ['not-ada@engine.example.org is somebody else', `not-${NOBODY}.org is somebody else`],
  ])('of “%s”', (before, after) => {
    expect(redact(before, ADA, NOBODY)).toBe(after);
  });

  it('goes to the bottom of lists and objects, and leaves keys and numbers', () => {
    const before = { Ada: [1, null, { words: { en: 'Ada left.' } }], at: 3, yes: true };
    expect(redact(before, ADA, NOBODY)).toEqual({
      Ada: [1, null, { words: { en: `${NOBODY} left.` } }],
      at: 3,
      yes: true,
    });
  });

  it('leaves no mention, and what mentions nobody is the very same value', () => {
    fc.assert(
      fc.property(anyName, fc.array(fc.string()), fc.jsonValue(), (name, around, other) => {
        const known = { names: [name], addresses: [] };
        const value = { text: around.join(` ${name} `), other: other as JsonValue };
        const after = redact(value, known, NOBODY);
        expect(mentions(JSON.stringify(after), known)).toBe(false);
        expect(redact(after, known, NOBODY)).toBe(after);
      }),
    );
  });

  it('takes what stands in a name for what it is, not for a pattern', () => {
    expect(redact('A.B* (x) and AxB', { names: ['A.B* (x)'], addresses: [] }, NOBODY)).toBe(
      `${NOBODY} and AxB`,
    );
  });
});
