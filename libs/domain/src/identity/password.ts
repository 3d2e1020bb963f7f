/** Limits of a password's length, in characters. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** What a password must not be made of. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Passwords that are tried first, reduced as `plainForm` does: what is left once capitals, digits put for letters, and
 * what is added in front or behind are taken away.
 */
const COMMON = new Set(
  `password passphrase passwort letmein welcome iloveyou qwerty qwertyuiop qwertyuiopasdf qwertzuiop azertyuiop
  asdfghjkl zxcvbnm qazwsxedc abcdef abcdefgh abcdefghijkl abcdefghijklm aaaaaaaaaaaa administrator administrative admin
  changeme changemenow secret topsecret concordat concordatconcordat sharedspace trustnoone iamgod monkey dragon
  superman batman baseball football liverpool manchester chelsea arsenal sunshine princess starwars whatever
  computer internet michael jennifer jessica charlie master shadow killer freedom access login loginlogin
  passwordpassword letmeinletmein welcomewelcome correcthorsebatterystaple thisismypassword mypassword
  newpassword temppassword defaultpassword testpassword testtesttest test iloveyouforever nopassword
  opensesame mustang jordan summer winter spring autumn london england britain cymru wales company`.split(
    /\s+/u,
  ),
);

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * What is wrong with a password, in words that follow "password" ("needs at least 12 characters"), or null if nothing
 * is: too short or long, one of those that everybody tries, its owner's address or name, or little but a row.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  const length = [...password].length;
  if (!password.isWellFormed() || /\p{Cc}/u.test(password))
    return 'has characters that cannot be typed again';
  if (length < PASSWORD_MIN) return `needs at least ${PASSWORD_MIN} characters`;
  if (length > PASSWORD_MAX) return `may have at most ${PASSWORD_MAX} characters`;
  if (isOwners(password, owner)) return 'must not be your address or your name';
  if (isCommon(password)) return 'is one of those that are tried first; take three or four words of your own';
  if (isRow(password)) return 'is little but a row or a repetition; take three or four words of your own';
  return null;
}

/** How strong a password that is allowed is, in one word; the words' meaning is the caller's. */
export type PasswordStrength = 'fair' | 'good' | 'strong';

/** How strong an allowed password is: by its length, and by how much of it is different. */
export function passwordStrength(password: string): PasswordStrength {
  const length = [...password].length;
  const different = new Set([...password.toLowerCase()]).size;
  if (length >= 20 && different >= 10) return 'strong';
  return length >= 15 && different >= 8 ? 'good' : 'fair';
}

function isOwners(password: string, { email, name }: PasswordOwner): boolean {
  const typed = lettersOf(password);
  const [local = ''] = email.split('@');
  const own = [email, local, name].map(lettersOf).filter((each) => each.length >= 4);
  return own.some((each) => typed === each || typed.split(each).join('').length < 4);
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const plain = plainForm(lower);
  const bare = lower.replace(/[^\p{L}]/gu, '');
  return [plain, bare].some((form) => COMMON.has(form)) || /^\d+$/u.test(password);
}

/** Without what is added in front and behind, and with letters for the digits that are put for them. */
function plainForm(lower: string): string {
  const core = lower.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '');
  return [...core]
    .map((each) => LETTERS[each] ?? each)
    .join('')
    .replace(/[^\p{L}]/gu, '');
}

function isRow(password: string): boolean {
  const codes = [...password.toLowerCase()].map((each) => each.codePointAt(0) ?? 0);
  if (new Set(codes).size < 5) return true;
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 2;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
