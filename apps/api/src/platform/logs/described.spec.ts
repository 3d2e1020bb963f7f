import fc from 'fast-check';
import { QueryFailedError } from 'typeorm';
import { described, redacted } from './described.js';

const ID = '0b2b253d-4548-438a-a70a-eb9c3bb00511';

describe('redacted', () => {
  it('takes out addresses of people and keys, and keeps identifiers and words', () => {
    expect(redacted(`550 <ana.lima@councils.example> is unknown (letter ${ID})`)).toBe(
      `550 <[address]> is unknown (letter ${ID})`,
    );
    expect(redacted('Bearer abc is not good')).toBe('[secret] is not good');
    expect(redacted('read postgres at mailto:a@b.example')).toBe('read postgres at mailto:[address]');
    expect(redacted('theQuickBrownFoxJumpsOverTheLazyDogAgain is a name')).toContain('theQuickBrown');
  });

  it('leaves nothing of any address or key, whatever is around it', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.]{2,20}$/u);
    const key = fc.uint8Array({ minLength: 32, maxLength: 48 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(
        word,
        word,
        key,
        fc.constantFrom(' ', '"', '=', ', ', ':', '/'),
        (name, host, bytes, by) => {
          const secrets = [bytes.toString('hex'), `${name}@${host}.example`];
          const told = redacted(['so', ...secrets, 'then'].join(by));
          for (const secret of secrets) expect(told).not.toContain(secret);
        },
      ),
    );
  });
});

describe('described', () => {
  it('keeps of an error of the database where it happened, and no value', () => {
    const driver = Object.assign(new Error('duplicate key: (email)=(a@b.example) already exists'), {
      severity: 'ERROR',
      routine: '_bt_check_unique',
      code: '23505',
      table: 'person',
      constraint: 'person_email_key',
      detail: 'Key (email)=(a@b.example) already exists.',
    });
    const told = described(new QueryFailedError('INSERT INTO person VALUES ($1)', ['a@b.example'], driver));
    expect(told).toMatchObject({ name: 'QueryFailedError', code: '23505' });
    expect(told.message).toBe(
      'the database refused a statement (table person, constraint person_email_key, routine _bt_check_unique)',
    );
    expect(JSON.stringify(told)).not.toMatch(/@b\.example|INSERT/u);
  });

  it('keeps the places in the code and the causes, without the message that a stack repeats', () => {
    const cause = new Error('no answer from a@b.example');
    const told = described(new Error('it failed', { cause }));
    expect(told.stack).toMatch(/^at /u);
    expect(told.stack).not.toContain('it failed');
    expect(told.cause).toMatchObject({ name: 'Error', message: 'no answer from [address]' });
  });

  it('says of anything else only what kind of thing it was', () => {
    expect(described('a secret word')).toEqual({
      name: 'string',
      message: 'something other than an error was thrown',
    });
  });
});
