import { declaredDoors } from '../../apps/api/src/platform/doors.js';
import type { Action } from '../../libs/domain/src/index.js';
import { carry, SEATED } from '../support/agreeing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { offeredTo, tryMutation, tryRead, tryRoute } from '../support/asked.js';
import { concerns, Expectations } from '../support/expected.js';
import { type AllOperations, doorOf, operationsOn } from '../support/operations/index.js';
import type { ReadOperation, Situation } from '../support/operations/operation.js';
import { PARTS, type Player, type Players, playersOn } from '../support/parts.js';
import { ask, mutate, payloadOf, read, signedInAll } from '../support/people.js';
import { whileIn } from '../support/situations.js';
import { type Stage, stageOn } from '../support/stage.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

/**
 * One policy on every door: everybody tries everything, in every state that matters to it. What is expected is what
 * `can()` says of people and things as the test states them. What is allowed is carried out to its end and taken back,
 * so that everybody tries the same; no row may change in all of it.
 */

let api: ApiInProcess;
let stage: Stage;
let players: Players;
let operations: AllOperations;
let expected: Expectations;
let cases = 0;

beforeAll(async () => {
  api = await startApiInProcess();
  const first = await stageOn(api.url, api.database.url, '');
  const seated = await signedInAll(api.url, SEATED);
  const carriedId = await carry(
    seated,
    first.living.allowable.versionId,
    'Do we recommend these rules again?',
  );
  stage = { ...first, carriedId };
  operations = await operationsOn(stage);
  players = await playersOn(stage);
  await takePart();
  const rows = await query<{ id: string; slug: string }>(stage.database, 'SELECT id, slug FROM organisation');
  expected = new Expectations(stage, players, new Map(rows.map(({ id, slug }) => [slug, id])));
  api.takeBackActs();
}, 300_000);

afterAll(() => {
  process.stdout.write(`The matrix: ${cases} cases, ${PARTS.length} parts.\n`);
});

/** What somebody must have done to be who they are: a respondent has responded, everybody has read what they may. */
async function takePart(): Promise<void> {
  const response = operations.mutations.submitResponse?.input ?? {};
  payloadOf(await mutate(players.respondent.speaker, 'submitResponse', response));
  for (const { speaker } of Object.values(players)) {
    for (const { versionId } of [stage.living.compliance, stage.living.fabric])
      await ask(speaker, `{ draftVersion(id: "${versionId}") { content } }`);
  }
  for (const part of ['member', 'coChair', 'objector'] as const) {
    await read(players[part].speaker, stage.living.fabric.versionId);
  }
}

/** The action that a door has declared. */
function actionOf(door: string): Action {
  const needs = declaredDoors().get(door);
  if (typeof needs !== 'string') throw new Error(`${door} declares no action of the policy.`);
  return needs;
}

/** Everybody tries something at the same time. @returns what was not as expected, in words */
async function everybody(
  what: string,
  expectedOf: (player: Player) => string,
  attempt: (player: Player) => Promise<string>,
): Promise<string[]> {
  const found = await Promise.all(
    Object.values(players).map(async (player) => {
      const [should, was] = [expectedOf(player), await attempt(player)];
      return should === was ? [] : [`${what} as ${player.part}: expected ${should}, was ${was}`];
    }),
  );
  cases += found.length;
  return found.flat();
}

async function tryMutations(situation: Situation | null): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, operation] of Object.entries(operations.mutations)) {
    if (situation !== null && !concerns(situation, operation.about)) continue;
    const action = actionOf(`Mutation.${doorOf(name)}`);
    const attempts = () =>
      everybody(
        name,
        (player) => expected.mutation(player, action, operation, situation),
        (player) => tryMutation(player, name, operation),
      );
    wrong.push(...(operation.first ? await whileIn(stage, operation.first, attempts) : await attempts()));
  }
  return wrong;
}

async function tryReads(
  reads: Readonly<Record<string, ReadOperation>>,
  doorOfRead: (name: string) => string,
  situation: Situation | null,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, operation] of Object.entries(reads)) {
    const abouts = [operation.about, operation.through?.about, ...(operation.entries ?? [])];
    if (situation !== null && !concerns(situation, ...abouts)) continue;
    const action = actionOf(doorOfRead(name));
    const attempts = everybody(
      name,
      (player) => expected.read(player, action, operation, situation),
      (player) => tryRead(player, name, operation),
    );
    wrong.push(...(await attempts));
  }
  return wrong;
}

/** Of the actions that a list offers to anybody, each is offered to just those who may do it. */
async function tryOffers(situation: Situation | null): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, offer] of Object.entries(operations.offers)) {
    if (situation !== null && !concerns(situation, offer.about)) continue;
    const lists = new Map<Player, readonly string[]>();
    for (const player of Object.values(players)) lists.set(player, await offeredTo(player, offer));
    for (const action of new Set([...lists.values()].flat()) as Set<Action>) {
      const should = (player: Player) =>
        offer.kept?.[player.part]?.includes(action) !== true &&
        expected.answer(player, action, offer.about, situation) === 'OK';
      const given = (player: Player) => lists.get(player)?.includes(action) === true;
      wrong.push(
        ...(await everybody(
          `${name} of ${action}`,
          (player) => String(should(player)),
          (player) => Promise.resolve(String(given(player))),
        )),
      );
    }
  }
  return wrong;
}

async function tryAll(situation: Situation | null): Promise<string[]> {
  return [
    ...(await tryMutations(situation)),
    ...(await tryReads(operations.queries, (name) => `Query.${doorOf(name)}`, situation)),
    ...(await tryReads(operations.fields, doorOf, situation)),
    ...(await tryOffers(situation)),
  ];
}

it('holds as things are', async () => {
  expect(await unchangedBy(stage.database, () => tryAll(null))).toEqual([]);
}, 300_000);

it('holds in every state that things can be brought into', async () => {
  const wrong: string[] = [];
  for (const situation of operations.situations) {
    const found = await whileIn(stage, situation.rows, () =>
      unchangedBy(stage.database, () => tryAll(situation)),
    );
    wrong.push(...found.map((line) => `${situation.name}: ${line}`));
  }
  expect(wrong).toEqual([]);
}, 300_000);

it('holds at every HTTP route', async () => {
  const wrong = await unchangedBy(stage.database, async () => {
    const found: string[] = [];
    for (const [name, operation] of Object.entries(operations.routes)) {
      const action = actionOf(doorOf(name));
      found.push(
        ...(await everybody(
          name,
          (player) => expected.answer(player, action, operation.about),
          (player) => tryRoute(player, name, operation),
        )),
      );
    }
    return found;
  });
  expect(wrong).toEqual([]);
}, 120_000);
