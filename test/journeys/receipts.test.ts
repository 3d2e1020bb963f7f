import { commitment, decodeLogProof, decodeVerifierKey, verifyLogProof } from '@concordat/ledger';
import { check } from '../../apps/verify/src/check.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { ask, publicAt, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

let server: DemonstrationServer;
let nature: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  nature = await signedIn(server.url, 'nature');
});

const get = (speaker: Speaker, actId: string) =>
  fetch(new URL(`/ledger/receipts/${actId}`, server.url), { headers: { cookie: speaker.cookie } });

/** The newest act of a kind. */
async function newest(kind: string): Promise<string> {
  const [act] = await query<{ id: string }>(
    server.database.url,
    'SELECT id FROM act WHERE kind = $1 ORDER BY at DESC LIMIT 1',
    [kind],
  );
  return act?.id ?? '';
}

async function receiptOf(speaker: Speaker, actId: string): Promise<string> {
  await until('the receipt', async () => (await get(speaker, actId)).status === 200);
  return (await get(speaker, actId)).text();
}

/** What the receipt holds beside the proof, once the proof has been checked with the key that the log shows. */
async function checked(receipt: string) {
  const vkey = await (await fetch(new URL('/ledger/vkey', server.url))).text();
  const key = decodeVerifierKey(vkey.trimEnd());
  const extra = JSON.parse(Buffer.from(decodeLogProof(receipt).extra ?? []).toString('utf8'));
  const shown = verifyLogProof(receipt, Buffer.from(extra.leaf), { origin: key.name, keys: [key] });
  return { ...shown, extra, leaf: JSON.parse(extra.leaf) };
}

describe('a receipt', () => {
  it('proves to whoever acted, offline, what they did', async () => {
    const { extra, leaf, index, size } = await checked(
      await receiptOf(nature, await newest('identity.signIn')),
    );
    expect(index).toBeLessThan(size);
    expect(leaf.kind).toBe('identity.signIn');
    expect(extra).toMatchObject({ format: 'concordat.receipt/1', statement: { en: expect.any(String) } });
    for (const field of ['person', 'organisation', 'payload'] as const) {
      const { salt, value } = extra.opened[field];
      expect(commitment(field, Buffer.from(salt, 'hex'), value)).toBe(leaf.commitments[field]);
    }
    expect(extra.opened.payload.value.words).toEqual(extra.statement);
  });

  it('is checked offline by concordat-verify', async () => {
    const vkey = await (await fetch(new URL('/ledger/vkey', server.url))).text();
    const receipt = await receiptOf(nature, await newest('decision.takePosition'));
    const chunks = (async function* () {
      yield Buffer.from(receipt);
    })();
    expect(await check(chunks, { keys: [vkey] })).toMatchObject({
      format: 'concordat.receipt-verification/1',
      whole: true,
      act: { kind: 'decision.takePosition' },
      statement: { en: expect.any(String), cy: expect.any(String) },
    });
  });

  it('of an act without a space is for whoever did it alone', async () => {
    const own = await newest('identity.signIn');
    const builders = await signedIn(server.url, 'builders');
    await until('the receipt', async () => (await get(nature, own)).status === 200);
    expect((await get(builders, own)).status).toBe(404);
    expect((await get(publicAt(server.url), own)).status).toBe(404);
  });

  it('of an act in a space is for whoever may see the act', async () => {
    const position = await newest('decision.takePosition');
    expect((await checked(await receiptOf(nature, position))).leaf.versions).toHaveLength(1);
    expect((await get(publicAt(server.url), position)).status).toBe(404);
  });

  it.each(['nothing', '00000000-0000-4000-8000-000000000000'])('of %s is not there', async (id) => {
    expect((await get(nature, id)).status).toBe(404);
  });

  it('says how far its act has come', async () => {
    const ACTS = `acts(spaceSlug: "${LIVING}", first: 5) { nodes { proofState leafIndex } }`;
    const { data, errors } = await ask<{ acts: { nodes: { proofState: string }[] } }>(nature, `{ ${ACTS} }`);
    expect(errors).toEqual([]);
    expect(data?.acts.nodes.map(({ proofState }) => proofState)).toEqual(Array(5).fill('CHECKPOINTED'));
  });
});
