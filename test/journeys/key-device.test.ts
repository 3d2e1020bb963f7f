import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { encodeVerifierKey, openCheckpoint, type SigningKey, verifierKey } from '@concordat/ledger';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { query } from '../support/stored.js';
import { settled } from '../support/unchanged.js';
import { until } from '../support/until.js';

/** Makes a key of its own, says the public half, and signs what it is sent: it has no way to say more. */
const DEVICE = `
  const { generateKeyPairSync, sign } = require('node:crypto');
  const { parentPort } = require('node:worker_threads');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  parentPort.on('message', ({ number, message }) =>
    parentPort.postMessage({ number, signature: sign(null, message, privateKey) }));
  parentPort.postMessage(Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url'));
`;

/** How often the device was asked to sign. */
let signed = 0;
let device: Worker;
let deviceKey: SigningKey;
let api: ApiInProcess;

beforeAll(async () => {
  device = new Worker(DEVICE, { eval: true });
  const [publicKey] = (await once(device, 'message')) as [Uint8Array];
  deviceKey = { publicKey: new Uint8Array(publicKey), sign };
  api = await startApiInProcess({}, { current: deviceKey, previous: LEDGER_KEYS.current });
}, 180_000);

afterAll(() => device.terminate());

async function sign(message: Uint8Array): Promise<Uint8Array> {
  signed += 1;
  const number = signed;
  const answer = new Promise<Uint8Array>((resolve) => {
    const hear = (said: { readonly number: number; readonly signature: Uint8Array }) => {
      if (said.number !== number) return;
      device.off('message', hear);
      resolve(new Uint8Array(said.signature));
    };
    device.on('message', hear);
  });
  device.postMessage({ number, message });
  return answer;
}

it('a log is signed by a device that never gives its key away, from the moment at which it follows another key', async () => {
  const { url } = api.database;
  await settled(url);
  const [log] = await query<{ origin: string }>(url, 'SELECT origin FROM ledger_log');
  const origin = log?.origin ?? '';
  const key = verifierKey(origin, deviceKey.publicKey);
  const newest = () =>
    query<{ note: string; size: string }>(
      url,
      `SELECT note, size FROM ledger_checkpoint WHERE size = (SELECT size FROM ledger_head) LIMIT 1`,
    );
  await until('the head is signed', async () => (await newest()).length === 1);
  const [head] = await newest();
  expect(openCheckpoint(head?.note ?? '', { origin, keys: [key] }).size).toBe(Number(head?.size));
  expect(signed).toBeGreaterThan(0);
  const told = await (await fetch(new URL('/ledger/vkey', api.url))).text();
  expect(told).toContain(encodeVerifierKey(key));
  const [, before] = await query<{ vkey: string }>(url, 'SELECT vkey FROM ledger_key ORDER BY at DESC');
  expect(before?.vkey).toBe(encodeVerifierKey(verifierKey(origin, LEDGER_KEYS.current.publicKey)));
});
