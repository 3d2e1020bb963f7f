import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointText,
  decodeVerifierKey,
  encodeVerifierKey,
  merkleRoot,
  noteOf,
  openCheckpoint,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { until } from '../support/until.js';

/** The command as npm puts it there: what `npx concordat-verify` runs. */
const COMMAND = join(import.meta.dirname, '../../node_modules/.bin/concordat-verify');
const PAGE = join(import.meta.dirname, '../../docs/record-format.md');
const ORIGIN = 'hub.example/ledger';
const { current } = LEDGER_KEYS;
const LOG_KEY = verifierKey(ORIGIN, current.publicKey);

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concordat-command-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command to its end. */
async function command(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const child = spawn(COMMAND, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const [status] = (await once(child, 'close')) as [number];
  return { status, out: ((await out) ?? []).join(''), err: ((await err) ?? []).join('') };
}

/** The whole example of docs/record-format.md, as a file. */
async function example(name: string, change = (text: string) => text): Promise<string> {
  const [, text = ''] = /^```json export\n(.*?)^```$/msu.exec(await readFile(PAGE, 'utf8')) ?? [];
  const path = join(folder, name);
  await writeFile(path, change(text));
  return path;
}

describe('the command concordat-verify', () => {
  it('says how it is used', async () => {
    const { status, out } = await command('--help');
    expect([status, out]).toEqual([0, expect.stringContaining('Usage: concordat-verify')]);
  });

  it('ends with 0 for a whole record, with 1 for one that was changed, with 2 for none', async () => {
    const whole = await command(await example('whole.ndjson'));
    expect([whole.status, whole.out, whole.err]).toEqual([
      0,
      expect.stringContaining('The record is whole.'),
      '',
    ]);
    const changed = await command(
      '--json',
      await example('changed.ndjson', (text) => text.replace('Ada', 'Eve')),
    );
    expect([changed.status, JSON.parse(changed.out).whole]).toEqual([1, false]);
    const none = await command(join(folder, 'absent'));
    expect([none.status, none.out, none.err]).toEqual([2, '', expect.stringContaining('cannot be read')]);
  });
});

/** A record of a log that begins by following another, whose head is the one of docs/record-format.md. */
async function following(): Promise<string> {
  const page = await readFile(PAGE, 'utf8');
  const [, leaf = ''] = /^```json log-start-leaf\n(.*?)\n```$/msu.exec(page) ?? [];
  const [, root] = /^```text log-start-leaf-hash\n(.*?)\n```$/msu.exec(page) ?? [];
  const { origin } = JSON.parse(leaf);
  const opened = { person: null, organisation: null, payload: null };
  const at = { exportedAt: '2026-04-02T08:00:00.000Z', space: null };
  const lines = [
    { format: 'concordat.export/1', origin, size: 1, root, ...at },
    { index: 0, leaf, opened },
  ];
  const path = join(folder, 'following.ndjson');
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

describe('a record that follows a lost log whose key is another', () => {
  it('is whole with a warning, in words and as JSON', async () => {
    const { status, out, err } = await command(await following());
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /\nWARN {2}predecessor: .*\n {6}line 2: nobody vouches for the key of the head of "concordat\.example\/ledger"; --key does\nThe record is whole\.\n$/u,
    );
    const machine = await command('--json', await following());
    expect([machine.status, JSON.parse(machine.out)]).toMatchObject([
      0,
      { whole: true, warnings: [{ name: 'predecessor', holds: false, count: 1, problems: [{ line: 2 }] }] },
    ]);
    const other = await command('--json', await example('unwarned.ndjson'));
    expect(JSON.parse(other.out).warnings).toEqual([]);
  });
});

/** Starts a witness and waits until it says where it is. */
async function startWitness(name: string): Promise<{ url: string; vkey: string; stop: () => Promise<void> }> {
  const args = [
    'witness',
    '--name',
    name,
    '--state',
    join(folder, name),
    '--log',
    encodeVerifierKey(LOG_KEY),
  ];
  const child = spawn(COMMAND, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until('the witness serving', () => said.split('\n').length > 2);
  const [vkey = '', where = ''] = said.split('\n');
  const stop = async () => {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
    running.delete(child);
  };
  return { url: where.replace('Witness at ', ''), vkey, stop };
}

const entries = (count: number) => Array.from({ length: count }, (_, at) => Buffer.from(`entry ${at}`));

async function noteOfFirst(count: number): Promise<string> {
  const text = checkpointText({ origin: ORIGIN, size: count, root: merkleRoot(entries(count)) });
  return noteOf(text, [await signNote(text, ORIGIN, current)]);
}

const add = (url: string, old: number, note: string) =>
  fetch(`${url}/add-checkpoint`, { method: 'POST', body: `old ${old}\n\n${note}` });

describe('the command concordat-verify witness', () => {
  it('cosigns the head of a log that it follows, and knows key and head when it is started again', async () => {
    const first = await startWitness('one.example');
    const note = await noteOfFirst(3);
    const cosigned = await add(first.url, 0, note);
    expect(cosigned.status).toBe(200);
    const line = await cosigned.text();
    const log = { origin: ORIGIN, keys: [LOG_KEY] };
    const { witnessed } = openCheckpoint(note + line, log, [decodeVerifierKey(first.vkey)]);
    expect(witnessed).toEqual(['one.example']);
    expect((await stat(join(folder, 'one.example', 'key'))).mode & 0o777).toBe(0o600);
    await first.stop();
    const again = await startWitness('one.example');
    expect(again.vkey).toBe(first.vkey);
    expect(await (await fetch(`${again.url}/vkey`)).text()).toBe(`${first.vkey}\n`);
    const forgetful = await add(again.url, 0, await noteOfFirst(4));
    expect([forgetful.status, await forgetful.text()]).toEqual([409, '3\n']);
    await again.stop();
  });

  it('says what it takes where it cannot begin, and ends with 2', async () => {
    for (const args of [[], ['--name', 'two.example'], ['--nothing']]) {
      const { status, out, err } = await command('witness', ...args);
      expect([status, out, err.split('\n').length]).toEqual([2, '', 2]);
      expect(err).toMatch(/^concordat-verify witness: /u);
    }
  });
});
