import { check } from './check.js';
import { receiptFor, vkeyOf } from './receipt.fixture.js';
import { bytesOf, failures, inChunks, sha256, TEXT, whole } from './sample-export.fixture.js';
import type { Verification } from './verify.js';

/** A member of a tar archive (POSIX ustar), written out by hand. */
function member(name: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const RECORD = bytesOf(whole());
const END = Buffer.alloc(1024);

async function archive(...receipts: string[]): Promise<Buffer> {
  return Buffer.concat([
    member('README.txt', Buffer.from('How to check this')),
    member('record/000001.ndjson', RECORD.subarray(0, 700)),
    member('record/000002.ndjson', RECORD.subarray(700)),
    member(`texts/${sha256(TEXT)}.json`, Buffer.from(TEXT)),
    ...receipts.map((text, at) => member(`receipts/${at}.tlog-proof`, Buffer.from(text))),
    END,
  ]);
}

const checked = (bytes: Uint8Array, size = 100) =>
  check(inChunks(bytes, size), { keys: [vkeyOf(1)] }) as Promise<Verification>;

describe('an archive', () => {
  it('is checked as the record in it, and its receipts, whatever the chunks', async () => {
    const bytes = await archive(await receiptFor(1), await receiptFor(2));
    for (const size of [1, 512, bytes.length]) {
      const result = await checked(bytes, size);
      expect([result.entries, result.receipts]).toEqual([5, 2]);
      expect(failures(result)).toEqual(['signed:1']);
    }
  });

  it('does not hold with a receipt that does not', async () => {
    const bent = await receiptFor(2, (extra) => Object.assign(extra, { statement: { en: 'No' } }));
    const result = await checked(await archive(await receiptFor(1), bent));
    const [problem] = result.checks.find(({ name }) => name === 'receipts')?.problems ?? [];
    expect(problem?.message).toBe('"receipts/1.tlog-proof": it is not what the act says');
  });

  it('does not hold with a text that is not what its name says', async () => {
    const bytes = await archive(await receiptFor(1));
    const at = bytes.lastIndexOf('Zero carbon');
    expect(at).toBeGreaterThan(bytes.indexOf('texts/'));
    bytes.write('Much carbon', at);
    const result = await checked(bytes);
    expect(failures(result)).toEqual(['signed:1', 'texts:1']);
    const [problem] = result.checks.find(({ name }) => name === 'texts')?.problems ?? [];
    expect(problem?.message).toBe(`"texts/${sha256(TEXT)}.json" is not what its name says`);
  });

  it('cannot be read where it breaks off or is damaged', async () => {
    const bytes = await archive();
    await expect(checked(bytes.subarray(0, 1300))).rejects.toThrow('breaks off');
    const damaged = Buffer.from(bytes);
    damaged[1024] = 0x41;
    await expect(checked(damaged)).rejects.toThrow('damaged');
  });
});
