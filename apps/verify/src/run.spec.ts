import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USAGE } from './command-line.js';
import { receiptFor, vkeyOf } from './receipt.fixture.js';
import { run } from './run.js';
import { bytesOf, inChunks, whole } from './sample-export.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'concordat-verify-'));
const WHOLE = bytesOf(whole());
const ROOT = String(whole()[0].root);
const wholeFile = join(folder, 'whole.ndjson');
const bentFile = join(folder, 'bent.ndjson');
writeFileSync(wholeFile, WHOLE);
writeFileSync(bentFile, WHOLE.toString('utf8').replace('person-2', 'person-9'));

let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/export') response.end(WHOLE);
    else if (url === '/broken') {
      response.writeHead(200, { 'content-length': WHOLE.length });
      response.write(WHOLE.subarray(0, 500), () => response.destroy());
    } else response.writeHead(404).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

/** Runs the command; what it wrote, what it complained of, its exit status. */
async function command(...args: string[]) {
  const written: string[] = [];
  const complained: string[] = [];
  const status = await run(args, {
    input: inChunks(WHOLE, 100),
    write: (text) => written.push(text),
    complain: (text) => complained.push(text),
  });
  return { status, out: written.join(''), err: complained.join('') };
}

describe('the command', () => {
  it('reads a file, the standard input or an address, and ends with 0 where the record is whole', async () => {
    for (const source of [wholeFile, '-', `${address}/export`]) {
      const { status, out, err } = await command(source);
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain(`Root ${ROOT}\n`);
      expect(out).toMatch(/\nThe record is whole\.\n$/u);
      expect(out).not.toContain('FAIL');
    }
  });

  it('ends with 1 where something does not hold, and says what and on which line', async () => {
    const { status, out } = await command(bentFile);
    expect(status).toBe(1);
    expect(out).toContain('FAIL  commitments: ');
    expect(out).toContain('      line 5: person is not what the leaf commits to\n');
    expect(out).toMatch(/\nThe record is NOT whole: 1 check fails \(commitments\)\.\n$/u);
  });

  it('finds the export that docs/record-format.md shows whole', async () => {
    const page = readFileSync(new URL('../../../docs/record-format.md', import.meta.url), 'utf8');
    const shown = /^```json export\n(.*?)^```$/msu.exec(page)?.[1] ?? '';
    const file = join(folder, 'shown.ndjson');
    writeFileSync(file, shown);
    const { status, out } = await command(file);
    expect([status, shown.split('\n').length]).toEqual([0, 6]);
    expect(out).toContain('3 entries; opened: 1 person, 1 organisation, 1 payload; 1 text\n');
  });

  it('compares with what was shown elsewhere', async () => {
    expect(await command('--size', '5', '--root', ROOT.toUpperCase(), wholeFile)).toMatchObject({
      status: 0,
    });
    const { status, out } = await command('--size=6', wholeFile);
    expect(status).toBe(1);
    expect(out).toContain('FAIL  shown: ');
  });

  it('says the same to machines', async () => {
    const [good, bad] = [await command('--json', wholeFile), await command('--json', bentFile)];
    expect([good.status, bad.status]).toEqual([0, 1]);
    expect(JSON.parse(good.out)).toMatchObject({
      format: 'concordat.verification/1',
      whole: true,
      root: ROOT,
    });
    const { whole: holds, checks } = JSON.parse(bad.out) as { whole: boolean; checks: { name: string }[] };
    expect(holds).toBe(false);
    expect(checks.find(({ name }) => name === 'commitments')).toMatchObject({
      holds: false,
      count: 1,
      problems: [{ line: 5, message: 'person is not what the leaf commits to' }],
    });
  });

  it('tells a terminal how far it has come, and nobody else', async () => {
    expect((await command(wholeFile)).err).toBe('');
    const complained: string[] = [];
    const status = await run([wholeFile], {
      input: inChunks(WHOLE),
      write: () => undefined,
      complain: (text) => complained.push(text),
      isTerminal: true,
    });
    expect(status).toBe(0);
    expect(complained).toEqual(['\r\u001b[KChecking: 0.0 MB', '\r\u001b[K']);
  });

  it('checks a receipt and says in words what it is for', async () => {
    const file = join(folder, 'receipt.tlog-proof');
    writeFileSync(file, await receiptFor(2));
    const { status, out } = await command('--key', vkeyOf(1), file);
    expect(status).toBe(0);
    expect(out).toContain('Receipt for "draft.freeze" of 2027-01-15T08:00:00.002Z, entry 2 of the log:\n');
    expect(out).toMatch(/\nThe receipt is whole\.\n$/u);
    expect(await command(file)).toMatchObject({ status: 2, err: expect.stringContaining('--key') });
  });

  it('explains itself', async () => {
    expect(await command('--help')).toEqual({ status: 0, out: USAGE, err: '' });
  });

  it.each<[string, string[], string]>([
    ['no source', [], 'Say which export'],
    ['two sources', [wholeFile, bentFile], 'One export at a time'],
    ['an option that there is none of', ['--fast', wholeFile], '--fast'],
    ['a root that is none', ['--root', 'abc', wholeFile], '--root takes'],
    ['a size that is none', ['--size', '1e3', wholeFile], '--size takes'],
    ['a file that is not there', [join(folder, 'absent')], 'cannot be read'],
    ['a folder', [folder], 'cannot be read'],
    ['an address that nobody answers at', ['http://127.0.0.1:1/'], 'cannot be read'],
  ])('ends with 2 for %s', async (_what, args, message) => {
    const { status, out, err } = await command(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('ends with 2 for an answer that is no export, or that breaks off', async () => {
    const absent = await command(`${address}/absent`);
    expect([absent.status, absent.out]).toEqual([2, '']);
    expect(absent.err).toContain('the server answered 404');
    const broken = await command(`${address}/broken`);
    expect([broken.status, broken.out]).toEqual([2, '']);
    expect(broken.err).toContain('cannot be read');
  });

  it('writes nothing from the file that could steer a terminal', async () => {
    const [header, ...rest] = whole();
    const origin = `\u001b[2J\u009b1m\u202e\u2028${'x'.repeat(200)}`;
    const file = join(folder, 'steering.ndjson');
    writeFileSync(file, bytesOf([{ ...header, origin }, ...rest]));
    const { out } = await command(file);
    expect(out).toContain('"\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{2028}xxx');
    expect(out).not.toContain('x'.repeat(100));
  });
});
