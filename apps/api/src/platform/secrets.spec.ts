import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecrets, SecretError, Secrets } from './secrets.js';

describe('the secret of an installation', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concordat-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone', async () => {
    const made = await readSecrets(folder, { secret: null });
    const again = await readSecrets(folder, { secret: null });
    expect(again.key('anything')).toEqual(made.key('anything'));
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(folder, 'secret'), 'utf8')).trim()).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is the one given, and then nothing is kept', async () => {
    const given = 'ab'.repeat(32);
    const secrets = await readSecrets(folder, { secret: given });
    expect(secrets.key('a')).toEqual(new Secrets(Buffer.from(given, 'hex')).key('a'));
    await expect(stat(join(folder, 'secret'))).rejects.toThrow('ENOENT');
  });

  it('is refused when what is kept is not one', async () => {
    await writeFile(join(folder, 'secret'), 'short');
    await expect(readSecrets(folder, { secret: null })).rejects.toBeInstanceOf(SecretError);
  });

  it('opens what it sealed for the same purpose, and nothing else', () => {
    const secrets = new Secrets(Buffer.alloc(32, 7));
    const sealed = secrets.seal('letters', 'für dich');
    expect(secrets.open('letters', sealed)).toBe('für dich');
    expect(secrets.seal('letters', 'für dich')).not.toEqual(sealed);
    expect(() => secrets.open('sign-in', sealed)).toThrow();
    expect(() => new Secrets(Buffer.alloc(32, 8)).open('letters', sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(14) ^ 1, 14);
    expect(() => secrets.open('letters', changed)).toThrow();
  });
});
