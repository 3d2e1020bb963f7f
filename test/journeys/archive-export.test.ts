import { createHash } from 'node:crypto';
import { check } from '../../apps/verify/src/check.js';
import type { Verification } from '../../apps/verify/src/verify.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { publicAt, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';
import { exportOf } from '../support/verified.js';

let server: DemonstrationServer;
let auditor: Speaker;
let vkey: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  auditor = await signedIn(server.url, 'auditor');
  await until('everything being signed', async () => {
    const [acts] = await query<{ count: string }>(server.database.url, 'SELECT count(*) FROM act');
    const head = await (await fetch(new URL('/ledger/checkpoint', server.url))).text();
    return head.split('\n')[1] === acts?.count;
  });
  vkey = (await (await fetch(new URL('/ledger/vkey', server.url))).text()).trimEnd();
});

const get = (speaker: Speaker, space: string) =>
  fetch(new URL(`/ledger/archive${space}`, server.url), { headers: { cookie: speaker.cookie } });
const bytesFor = async (speaker: Speaker) =>
  Buffer.from(await (await get(speaker, `?space=${LIVING}`)).arrayBuffer());

/** The members of an archive by name. */
function membersOf(bytes: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (let at = 0; bytes[at] !== 0; ) {
    const name = bytes
      .subarray(at, at + 100)
      .toString('utf8')
      .replace(/\0.*$/su, '');
    const size = Number.parseInt(bytes.subarray(at + 124, at + 136).toString('latin1'), 8);
    members.set(name, bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return members;
}

async function verified(bytes: Buffer): Promise<Verification> {
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  })();
  const result = await check(chunks, { keys: [vkey] });
  if (result.format !== 'concordat.verification/1') throw new Error('an archive was taken for a receipt');
  return result;
}

describe('the archive of a space', () => {
  it('is checked offline, with its receipts, and holds what an export holds', async () => {
    const bytes = await bytesFor(auditor);
    const result = await verified(bytes);
    expect(result.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(result.receipts).toBe(result.opened.payload);
    expect(result.positions).toBeGreaterThan(0);
    const members = membersOf(bytes);
    const record = [...members].flatMap(([name, content]) => (name.startsWith('record/') ? [content] : []));
    const lines = Buffer.concat(record).toString('utf8').split('\n').slice(1);
    expect(lines).toEqual((await exportOf(auditor, LIVING)).split('\n').slice(1));
    expect(members.get('README.txt')?.toString('utf8')).toContain('concordat-verify');
    expect(members.get('keys.txt')?.toString('utf8').trimEnd().split('\n').at(-1)).toBe(vkey);
    const texts = [...members].filter(([name]) => name.startsWith('texts/'));
    expect(texts).toHaveLength(result.versions);
    for (const [name, content] of texts) {
      expect(name).toBe(`texts/${createHash('sha256').update(content).digest('hex')}.json`);
    }
  });

  it('holds for somebody else what they may see, and for the public no receipt of what they may not', async () => {
    const result = await verified(await bytesFor(publicAt(server.url)));
    expect(result.whole).toBe(true);
    expect(result.receipts).toBe(result.opened.payload);
    expect(result.receipts).toBeLessThan((await verified(await bytesFor(auditor))).receipts);
  });

  it('shows a byte that was changed', async () => {
    const bytes = await bytesFor(auditor);
    const text = Buffer.from('"answer":"agree"');
    const at = bytes.indexOf(text);
    expect(at).toBeGreaterThan(0);
    bytes.write('"answer":"wrong"', at);
    expect((await verified(bytes)).whole).toBe(false);
  });

  it('shows a text that was changed in it alone', async () => {
    const bytes = await bytesFor(auditor);
    const [name = ''] = [...membersOf(bytes).keys()].filter((each) => each.startsWith('texts/'));
    const text = membersOf(bytes).get(name);
    text?.writeUInt8((text.at(-2) ?? 0) ^ 1, text.length - 2);
    const failed = (await verified(bytes)).checks.filter(({ holds }) => !holds);
    expect(failed).toMatchObject([{ name: 'archive', count: 1 }]);
  });

  it('is refused without a space, and for one that is not there', async () => {
    expect((await get(auditor, '')).status).toBe(400);
    expect((await get(auditor, '?space=nowhere')).status).toBe(404);
  });
});
