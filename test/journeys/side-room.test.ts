import { shown } from '../support/demonstration-reads.js';
import { Disputing, inDays } from '../support/disputing.js';
import { closeDraft, type DraftClient, inSync, openDraft } from '../support/draft-client.js';
import { neverLogged } from '../support/kept-logs.js';
import { ask } from '../support/people.js';
import { openRaw } from '../support/raw-socket.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

const SIDES = ['builders', 'suppliers'] as const;
const WORDS = 'We could live with sixteen, if it were phased.';

type Key = Parameters<Disputing['done']>[0];

interface Said {
  readonly user?: { readonly name: string; readonly personId: string };
  readonly said?: readonly { readonly text: string }[];
}

let at: Disputing;
let disputeId: string;

beforeAll(async () => {
  at = await Disputing.begin();
  const { compliance } = at.living;
  const { objectionId } = await at.objected('suppliers', compliance, 'cc-limit-average');
  const opening = { objectionId, matter: 'How far down', deadline: inDays(10) };
  disputeId = (await at.done('suppliers', 'openDispute', opening)).id;
  await at.done('builders', 'assignFacilitator', { disputeId, personId: await at.personId('facilitator') });
  await named('home-builders-association', 'energy-suppliers-group');
  neverLogged(WORDS);
}, 180_000);

const named = (...slugs: readonly string[]) =>
  at.done('facilitator', 'nameSides', {
    disputeId,
    sides: slugs.map((slug, place) => ({ name: `Side ${place + 1}`, organisationIds: [at.idOf(slug)] })),
  });

async function pathFor(key: Key): Promise<string | null> {
  const { dispute } = await shown<{ dispute: { roomPath: string | null } }>(
    at.people[key],
    'query D($id: ID!) { dispute(id: $id) { roomPath } }',
    { id: disputeId },
  );
  return dispute.roomPath;
}

async function roomId(): Promise<string> {
  const sql = 'SELECT side_room_id AS id FROM dispute WHERE id = $1';
  const [row] = await query<{ id: string | null }>(at.api.database.url, sql, [disputeId]);
  return row?.id ?? '';
}

async function entered(key: Key): Promise<DraftClient> {
  const client = openDraft(at.api.url, await roomId(), at.people[key].cookie);
  await inSync(client);
  return client;
}

const say = ({ provider }: DraftClient, text: string) =>
  provider.awareness.setLocalStateField('said', [{ number: 1, text }]);

/** Names of those who are heard to say something. */
const heardBy = ({ provider }: DraftClient, text: string): string[] =>
  [...provider.awareness.getStates()]
    .filter(([clientId]) => clientId !== provider.awareness.clientID)
    .flatMap(([, state]) => {
      const { said = [], user } = state as Said;
      return said.some((each) => each.text === text) ? [user?.name ?? ''] : [];
    });

it('is open to nobody before every organisation on the sides has agreed', async () => {
  expect(await pathFor('suppliers')).toBeNull();
  await at.done('suppliers', 'agreeToRoom', { disputeId });
  expect(await pathFor('suppliers')).toBeNull();
  expect(await openRaw(at.people.suppliers, await roomId()).closed).toBe(4404);
  await at.done('builders', 'agreeToRoom', { disputeId });
});

it('is open then to the sides and the facilitator, and to nobody else', async () => {
  const path = `/collab/${await roomId()}`;
  for (const key of [...SIDES, 'facilitator'] as const) expect(await pathFor(key)).toBe(path);
  for (const key of ['nature', 'greenBuilding', 'energyObserver', 'secretariat'] as const) {
    expect(await pathFor(key)).toBeNull();
    expect(await openRaw(at.people[key], await roomId()).closed).toBe(4404);
  }
  expect(await openRaw({ url: at.api.url, cookie: '' }, await roomId()).closed).toBe(4401);
});

it('hands on what is said to those who are in it, under the name of who said it, and stores nothing', async () => {
  const [builders, suppliers, facilitator] = await Promise.all(
    (['builders', 'suppliers', 'facilitator'] as const).map(entered),
  );
  if (!builders || !suppliers || !facilitator) throw new Error('Somebody could not come in.');
  await unchangedBy(at.api.database.url, async () => {
    builders.provider.awareness.setLocalStateField('user', { name: 'Somebody else' });
    say(builders, WORDS);
    for (const each of [suppliers, facilitator]) {
      await until('it is heard', () => heardBy(each, WORDS).length > 0);
      expect(heardBy(each, WORDS)).toEqual(['Co-chair, Home Builders Association']);
    }
    closeDraft(builders);
    await until('it is gone with who said it', () => heardBy(suppliers, WORDS).length === 0);
    const late = await entered('builders');
    expect(heardBy(late, WORDS)).toEqual([]);
    closeDraft(late);
  });
  for (const each of [suppliers, facilitator]) closeDraft(each);
});

it('takes no text in: nothing that is written there as a draft is', async () => {
  const raw = openRaw(at.people.builders, await roomId());
  raw.socket.once('open', () => raw.ask());
  await raw.document;
  await unchangedBy(at.api.database.url, async () => {
    raw.update(Uint8Array.from([1, 1, 5, 0, 4, 1, 1, 97, 1, 98, 0]));
    await until('it is refused', () => raw.refusals.length > 0);
  });
  raw.socket.close();
});

it('closes to everybody when another organisation comes to the sides, until that has agreed too', async () => {
  const client = await entered('builders');
  await named('home-builders-association', 'energy-suppliers-group', 'nature-trust');
  await until('who was in it is put out', () => client.closed.includes(4403));
  closeDraft(client);
  expect(await pathFor('builders')).toBeNull();
  await at.done('nature', 'agreeToRoom', { disputeId });
  const again = await entered('nature');
  closeDraft(again);
});

it('closes when the dispute ends', async () => {
  const client = await entered('suppliers');
  await at.done('suppliers', 'withdrawDispute', { disputeId, reasons: 'We found words.' });
  await until('who was in it is put out', () => client.closed.includes(4403));
  closeDraft(client);
  expect(await pathFor('suppliers')).toBeNull();
});

it('is no draft: whoever asks for it as one is told of nothing', async () => {
  for (const key of ['builders', 'secretariat'] as const) {
    const { errors } = await ask(at.people[key], 'query D($id: ID!) { draft(id: $id) { id } }', {
      id: await roomId(),
    });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
  }
});
