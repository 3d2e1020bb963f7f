import fc from 'fast-check';
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem, passwordStrength } from './password.js';

const OWNER = { email: 'angharad.pryce@councils.example', name: 'Angharad Pryce' };

describe('a password', () => {
  it.each([
    ['short', 'elevenchars', /at least 12/u],
    ['long', 'x7 '.repeat(80), /at most 200/u],
    ['the address', 'Angharad.Pryce@councils.example', /address or your name/u],
    ['the front of the address', 'angharad.pryce1', /address or your name/u],
    ['the name', 'Angharad Pryce!', /address or your name/u],
    ['common', 'password1234', /tried first/u],
    ['common, with capitals and signs', 'P@ssw0rd!!!!', /tried first/u],
    ['common, twice', 'PasswordPassword', /tried first/u],
    ['common, a year behind', 'Liverpool2026!', /tried first/u],
    ['keys in a row', 'qwertyuiop12', /tried first/u],
    ['digits', '849302758412', /tried first/u],
    ['a row of letters', 'abcdefghijklmno', /row/u],
    ['one letter', 'zzzzzzzzzzzzzz', /row/u],
    ['with a control character', 'harbour lantern\u0000', /typed again/u],
  ])('that is %s is refused', (_what, password, problem) => {
    expect(passwordProblem(password, OWNER)).toMatch(problem);
  });

  it.each(['harbour lantern seven', 'demonstration-1', 'Nid yw hyn yn hawdd', 'f8Zq-2mLw-9pXv'])(
    'such as %j is taken',
    (password) => {
      expect(passwordProblem(password, OWNER)).toBeNull();
    },
  );

  it('is never taken outside its lengths, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (password) => {
        const length = [...password].length;
        if (length < PASSWORD_MIN || length > PASSWORD_MAX)
          expect(passwordProblem(password, OWNER)).not.toBeNull();
      }),
    );
  });

  it('is told how strong it is', () => {
    expect(passwordStrength('f8Zq-2mLw-9p')).toBe('fair');
    expect(passwordStrength('harbour lantern')).toBe('good');
    expect(passwordStrength('harbour lantern seven winters')).toBe('strong');
    expect(passwordStrength('aaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe('fair');
  });
});
