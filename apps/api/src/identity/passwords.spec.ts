import { hash } from '@node-rs/argon2';
import { hashOfChosen, hashPassword, isOutOfDate, passwordIsRight } from './passwords.js';

const OWNER = { email: 'member@nature.example', name: 'Member, Nature Trust' };

describe('passwords', () => {
  it('are kept as argon2id, salted, and told right from wrong', async () => {
    const kept = await hashPassword('harbour lantern seven');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await hashPassword('harbour lantern seven')).not.toBe(kept);
    expect(await passwordIsRight(kept, 'harbour lantern seven')).toBe(true);
    expect(await passwordIsRight(kept, 'harbour lantern eight')).toBe(false);
  });

  it('are never right where none is set, not even the one that is compared with then', async () => {
    expect(await passwordIsRight(null, 'nobody has this password')).toBe(false);
  });

  it('are known to be out of date when they were hashed with other parameters', async () => {
    const weaker = await hash('harbour lantern seven', { memoryCost: 8192, timeCost: 2, parallelism: 1 });
    expect(isOutOfDate(weaker)).toBe(true);
    expect(isOutOfDate(await hashPassword('harbour lantern seven'))).toBe(false);
  });

  it('are refused when chosen badly, of the field that they were typed in', async () => {
    expect(() => hashOfChosen('short', OWNER, 'next')).toThrow(
      expect.objectContaining({ code: 'INVALID', field: 'next' }),
    );
    expect(await hashOfChosen('harbour lantern seven', OWNER)).toMatch(/^\$argon2id/u);
  });
});
