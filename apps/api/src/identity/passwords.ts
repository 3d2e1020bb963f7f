import { type PasswordOwner, passwordProblem } from '@concordat/domain';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/problem.js';
import { Gate } from './gate.js';

/** argon2id as OWASP advises: 19 MiB, two passes, one lane. An account's hash is made anew when these change. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** So many at a time: each takes a core for tens of milliseconds, and 19 MiB. */
const AT_ONCE = 2;
const MAY_WAIT = 200;

const gate = new Gate(AT_ONCE, MAY_WAIT, () => {
  throw new Problem('RATE_LIMITED', 'Very many people are signing in just now. Try again in a minute.');
});
const nobody = hash('nobody has this password', PARAMETERS);

/** A password's hash in PHC form. @throws Problem RATE_LIMITED when too many wait for theirs */
export function hashPassword(password: string): Promise<string> {
  return gate.through(() => hash(password, PARAMETERS));
}

/**
 * Whether the password is right. Without a hash it takes as long and is never right, so that time tells nothing.
 *
 * @throws Problem RATE_LIMITED when too many wait for theirs
 */
export async function passwordIsRight(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await nobody);
  const right = await gate.through(() => verify(against, password));
  return right && passwordHash !== null;
}

/** Whether a hash was made with other parameters than are used now. */
export function isOutOfDate(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  return !passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/** The hash of a password that somebody chooses. @throws Problem INVALID of `field` with what is wrong with it */
export function hashOfChosen(password: string, owner: PasswordOwner, field = 'password'): Promise<string> {
  const problem = passwordProblem(password, owner);
  if (problem !== null) throw new Problem('INVALID', `The password ${problem}.`, field);
  return hashPassword(password);
}
