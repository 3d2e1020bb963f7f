import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Frontier, leafHash } from '@concordat/ledger';

const VERIFIER = join(import.meta.dirname, '../../apps/verify/dist/main.js');
const ENTRIES = 200_000;
/** The heap that the verifier gets: far less than what it would take to keep something of every entry. */
const HEAP_MEGABYTES = 12;
const NOTHING = '00'.repeat(32);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concordat-large-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const leafOf = (index: number) =>
  `{"act":"${idOf(index)}","at":"2026-03-02T09:30:00.000Z","commitments":{"organisation":"${NOTHING}","payload":"${NOTHING}","person":"${NOTHING}"},"format":"concordat.act/1","kind":"draft.freeze","space":null,"subjects":[{"id":"${idOf(index)}","type":"draft"}],"versions":[]}`;

/** A record of so many acts, none of them opened; the one at `twice` is the first once more. */
async function largeRecord(twice: number | null): Promise<string> {
  const leaf = (index: number) => leafOf(index === twice ? 0 : index);
  const tree = Frontier.restore(0, []);
  for (let index = 0; index < ENTRIES; index += 1) tree.append(leafHash(Buffer.from(leaf(index))));
  const root = Buffer.from(tree.root()).toString('hex');
  const opened = { person: null, organisation: null, payload: null };
  const path = join(folder, `record-${twice}.ndjson`);
  async function* lines() {
    yield `${JSON.stringify({
      format: 'concordat.export/1',
      origin: 'example.org/ledger',
      size: ENTRIES,
      root,
      exportedAt: '2026-03-03T08:00:00.000Z',
      space: null,
    })}\n`;
    for (let index = 0; index < ENTRIES; index += 1) {
      yield `${JSON.stringify({ index, leaf: leaf(index), opened })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}

async function verdictOn(path: string) {
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, VERIFIER, '--json', path];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaints] = [child.stdout, child.stderr].map((stream) =>
    stream.setEncoding('utf8').toArray(),
  );
  const [status] = await once(child, 'close');
  return { status, output: (await output)?.join(''), complaints: (await complaints)?.join('') };
}

describe('the verifier, on a large record and a small heap', () => {
  it('reads it to its end, and writes nothing of how far it is where nobody looks', async () => {
    const { status, output, complaints } = await verdictOn(await largeRecord(null));
    expect([status, complaints]).toEqual([0, '']);
    expect(JSON.parse(output ?? '')).toMatchObject({ whole: true, entries: ENTRIES });
  });

  it('finds the act that is in it twice', async () => {
    const { status, output } = await verdictOn(await largeRecord(ENTRIES - 1));
    expect(status).toBe(1);
    const { checks } = JSON.parse(output ?? '') as { checks: { name: string; problems: unknown[] }[] };
    expect(checks.find(({ name }) => name === 'acts')?.problems).toEqual([
      { line: ENTRIES + 1, message: 'its act is on line 2 already' },
    ]);
  });
});
