import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Secrets } from '../platform/secrets.js';
import { CHALLENGE_LIFE_MS, Challenges } from './challenges.js';

const NOW = new Date('2027-03-01T12:00:00Z');
const challenges = new Challenges(new Secrets(randomBytes(32)));

function after(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

describe('a challenge', () => {
  const challenge = challenges.make('sign in', 'browser-1', NOW).toString('base64url');

  it('is good for its purpose, for whom it is bound to, until it expires', () => {
    expect(challenges.isGood(challenge, 'sign in', 'browser-1', NOW)).toBe(true);
    expect(challenges.isGood(challenge, 'sign in', 'browser-1', after(CHALLENGE_LIFE_MS - 1))).toBe(true);
    expect(challenges.isGood(challenge, 'sign in', 'browser-1', after(CHALLENGE_LIFE_MS))).toBe(false);
    expect(challenges.isGood(challenge, 'register', 'browser-1', NOW)).toBe(false);
    expect(challenges.isGood(challenge, 'sign in', 'browser-2', NOW)).toBe(false);
  });

  it('is no good where another secret made it', () => {
    const elsewhere = new Challenges(new Secrets(randomBytes(32)));
    expect(elsewhere.isGood(challenge, 'sign in', 'browser-1', NOW)).toBe(false);
  });

  it('is no good with a bit changed, or when it is nothing of ours', () => {
    const bytes = Buffer.from(challenge, 'base64url');
    fc.assert(
      fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(bytes);
        const index = Math.floor(bit / 8);
        changed.writeUInt8(changed.readUInt8(index) ^ (1 << (bit % 8)), index);
        expect(challenges.isGood(changed.toString('base64url'), 'sign in', 'browser-1', NOW)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(challenges.isGood(text, 'sign in', 'browser-1', NOW)).toBe(false);
      }),
    );
  });

  it('is another each time', () => {
    expect(challenges.make('sign in', 'browser-1', NOW)).not.toEqual(
      challenges.make('sign in', 'browser-1', NOW),
    );
  });
});
