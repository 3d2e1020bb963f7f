import { type ActCommitted, ActFeed } from '../../apps/api/src/acts/act-feed.js';
import { declaredDoors } from '../../apps/api/src/platform/doors.js';
import type { Action } from '../../libs/domain/src/index.js';
import { carry, SEATED } from './agreeing.js';
import { type ApiInProcess, startApiInProcess } from './api-in-process.js';
import { offeredTo, REFUSED, tryMutation, tryRead, tryRoute } from './asked.js';
import { DONE } from './dry-run.js';
import { concerns, Expectations, waysTo } from './expected.js';
import { everybodyHears } from './heard.js';
import { type AllOperations, doorOf, operationsOn } from './operations/index.js';
import type { ReadOperation, Rows, Situation } from './operations/operation.js';
import { giveOwn } from './owned.js';
import { PARTS, type Player, type Players, playersOn } from './parts.js';
import { ask, mutate, payloadOf, read, signedInAll } from './people.js';
import { whileIn } from './situations.js';
import { type Stage, stageOn } from './stage.js';
import { query } from './stored.js';
import { unchangedBy } from './unchanged.js';

/**
 * One policy on every door: everybody tries everything, in every state that matters to it. What is expected is what
 * `can()` says of people and things as the test states them. What is allowed is carried out to its end and taken back,
 * so that everybody tries the same; no row of any table may change in all of it.
 */
export class Matrix {
  /** How often somebody tried something. */
  cases = 0;
  /** Mutations that somebody has carried out. */
  readonly carriedOut = new Set<string>();

  private constructor(
    private readonly api: ApiInProcess,
    readonly stage: Stage,
    readonly operations: AllOperations,
    private readonly players: Players,
    private readonly expected: Expectations,
    /** What happened, of which every subscription has something to tell. */
    private readonly happened: readonly ActCommitted[],
  ) {}

  /** A server on the demonstration with everybody on it; the count is printed after the file's tests. */
  static async set(): Promise<Matrix> {
    const api = await startApiInProcess();
    const first = await stageOn(api.url, api.database.url, '');
    const seated = await signedInAll(api.url, SEATED);
    const carriedId = await carry(
      seated,
      first.living.allowable.versionId,
      'Do we recommend these rules again?',
    );
    const stage = { ...first, carriedId };
    const operations = await operationsOn(stage);
    const players = await playersOn(stage);
    await giveOwn(stage, players, operations.owned);
    await takePart(stage, players, operations);
    const toldOf = await tellEverybody(stage, players);
    const rows = await query<{ id: string; slug: string }>(
      stage.database,
      'SELECT id, slug FROM organisation',
    );
    const expected = new Expectations(stage, players, new Map(rows.map(({ id, slug }) => [slug, id])));
    api.takeBackActs();
    const { spaceId } = stage.living;
    const acts = await Promise.all(
      Object.entries(STIRRING).map(async ([name, kind]) => {
        const opened = /id: "(?<id>[^"]+)"/u.exec(operations.subscriptions[name]?.query ?? '')?.groups?.id;
        const about = { decision: opened, group: stage.living.allowable.groupId };
        const actId = await newestActOf(stage, kind, about[kind.split('.')[0] as keyof typeof about]);
        return { actId, kind, spaceId, here: true };
      }),
    );
    const told = { actId: toldOf, kind: 'space.close', spaceId, here: true };
    return new Matrix(api, stage, operations, players, expected, [told, ...acts]);
  }

  /** @param states of things, in one of which everything is tried; null for things as they are */
  async mutations(situation: Situation | null): Promise<string[]> {
    const wrong: string[] = [];
    for (const [name, operation] of Object.entries(this.operations.mutations)) {
      if (situation !== null && !concerns(situation, operation.about)) continue;
      const action = actionOf(`Mutation.${doorOf(name)}`);
      const attempts = this.while(operation.first, () =>
        this.everybody(
          name,
          (player) => this.expected.mutation(player, action, operation, situation),
          async (player) => {
            const outcome = await tryMutation(player, name, operation);
            if (outcome === DONE) this.carriedOut.add(name);
            return outcome;
          },
        ),
      );
      wrong.push(...(await attempts));
    }
    return wrong;
  }

  queries(situation: Situation | null): Promise<string[]> {
    return this.reads(this.operations.queries, (name) => `Query.${doorOf(name)}`, situation);
  }

  fields(situation: Situation | null): Promise<string[]> {
    return this.reads(this.operations.fields, doorOf, situation);
  }

  /** Of the actions that a list offers to anybody, each is offered to just those who may do it. */
  async offers(situation: Situation | null): Promise<string[]> {
    const wrong: string[] = [];
    for (const [name, offer] of Object.entries(this.operations.offers)) {
      if (situation !== null && !concerns(situation, offer.about)) continue;
      const lists = new Map<Player, readonly string[]>();
      await Promise.all(this.all.map(async (player) => lists.set(player, await offeredTo(player, offer))));
      for (const action of new Set([...lists.values()].flat()) as Set<Action>) {
        const should = (player: Player) =>
          offer.kept?.[player.part]?.includes(action) !== true &&
          this.expected.answer(player, action, offer.about, situation) === 'OK';
        const attempt = async (player: Player) => String(lists.get(player)?.includes(action) === true);
        wrong.push(
          ...(await this.everybody(`${name} of ${action}`, (player) => String(should(player)), attempt)),
        );
      }
    }
    return wrong;
  }

  async routes(situation: Situation | null): Promise<string[]> {
    const wrong: string[] = [];
    for (const [name, operation] of Object.entries(this.operations.routes)) {
      const { about, holder, refusal } = operation;
      if (situation !== null && !concerns(situation, about)) continue;
      const action = actionOf(doorOf(name));
      const should = (player: Player) => {
        const asker = holder === undefined ? player : this.players[holder];
        const answer = this.expected.answer(asker, action, about, situation);
        return answer === 'OK' || refusal === undefined ? answer : REFUSED;
      };
      wrong.push(...(await this.everybody(name, should, (player) => tryRoute(player, name, operation))));
    }
    return wrong;
  }

  /** Sockets are for people who are signed in; then the policy answers for each subscription. */
  async subscriptions(situation: Situation | null): Promise<string[]> {
    const wrong: string[] = [];
    const { committed } = this.api.application.get(ActFeed, { strict: false });
    const stir = () => {
      for (const act of this.happened) committed.next(act);
    };
    for (const [name, operation] of Object.entries(this.operations.subscriptions)) {
      if (situation !== null && !concerns(situation, operation.about)) continue;
      const action = actionOf(`Subscription.${doorOf(name)}`);
      const should = (player: Player) =>
        player.actor.kind !== 'person' || player.actor.deactivated
          ? 'UNAUTHENTICATED'
          : this.expected.answer(player, action, operation.about, situation);
      const heard = await everybodyHears(this.all, name, operation, stir);
      wrong.push(...(await this.everybody(name, should, async (player) => heard.get(player) ?? 'nothing')));
    }
    return wrong;
  }

  /** Everything of some kind that situations concern, in one after the other. @returns what was not as expected */
  in(situations: readonly Situation[], kind: Kind): Promise<string[]> {
    return this.unchanged(async () => {
      const wrong: string[] = [];
      for (const situation of situations) {
        const found = await whileIn(this.stage, situation.rows, () => this[kind](situation));
        wrong.push(...found.map((line) => `${situation.name}: ${line}`));
      }
      return wrong;
    });
  }

  /** Does something that must change no row of any table. */
  unchanged(work: () => Promise<string[]>): Promise<string[]> {
    return unchangedBy(this.stage.database, work);
  }

  private get all(): readonly Player[] {
    return Object.values(this.players);
  }

  private async reads(
    reads: Readonly<Record<string, ReadOperation>>,
    doorOfRead: (name: string) => string,
    situation: Situation | null,
  ): Promise<string[]> {
    const wrong: string[] = [];
    for (const [name, operation] of Object.entries(reads)) {
      const ways = waysTo(operation).map(({ about }) => about);
      const abouts = [operation.about, ...ways, ...(operation.entries ?? []).flat()];
      if (situation !== null && !concerns(situation, ...abouts)) continue;
      const action = actionOf(doorOfRead(name));
      const attempts = this.while(operation.first, () =>
        this.everybody(
          name,
          (player) => this.expected.read(player, action, operation, situation),
          (player) => tryRead(player, name, operation),
        ),
      );
      wrong.push(...(await attempts));
    }
    return wrong;
  }

  private while(rows: Rows | undefined, work: () => Promise<string[]>): Promise<string[]> {
    return rows === undefined ? work() : whileIn(this.stage, rows, work);
  }

  /** Everybody tries something at the same time. @returns what was not as expected, in words */
  private async everybody(
    what: string,
    expectedOf: (player: Player) => string,
    attempt: (player: Player) => Promise<string>,
  ): Promise<string[]> {
    const found = await Promise.all(
      this.all.map(async (player) => {
        const [should, was] = [expectedOf(player), await attempt(player)];
        return should === was ? [] : [`${what} as ${player.part}: expected ${should}, was ${was}`];
      }),
    );
    this.cases += found.length;
    return found.flat();
  }
}

/** The kind of act of which a subscription tells. Disputes and polls of the matrix are made past the server: their group has had an act. */
const STIRRING: Readonly<Record<string, string>> = {
  commentThreadChanged: 'comment.start',
  amendmentChanged: 'amendment.propose',
  decisionChanged: 'decision.open',
  disputeChanged: 'group.appoint',
  pollChanged: 'group.appoint',
};

/** What can be asked of the server, but for the sync door. */
export const KINDS = ['mutations', 'queries', 'fields', 'offers', 'routes', 'subscriptions'] as const;
type Kind = (typeof KINDS)[number];

/** Says how much was tried. */
export function printCount(what: string, { cases }: Matrix): void {
  process.stdout.write(`The matrix, ${what}: ${cases} cases, ${PARTS.length} parts.\n`);
}

/** What somebody must have done to be who they are: a respondent has responded, everybody has read what they may. */
async function takePart({ living }: Stage, players: Players, operations: AllOperations): Promise<void> {
  const { respondent } = players;
  const stated = operations.mutations.agreeToStatement?.input.disputeId;
  const response = operations.mutations.submitResponse?.input ?? {};
  payloadOf(await mutate(respondent.speaker, 'submitResponse', response));
  payloadOf(await mutate(respondent.speaker, 'requestErasure', { reason: 'I have said what I had to say.' }));
  await Promise.all(
    Object.values(players).map(async ({ speaker }) => {
      for (const { versionId } of [living.compliance, living.fabric])
        await ask(speaker, `{ draftVersion(id: "${versionId}") { content } }`);
      await ask(speaker, `{ dispute(id: "${stated}") { statement { content } } }`);
      // Whoever may not say that they have read it is refused here, and later.
      await mutate(
        speaker,
        'confirmStatementReading',
        operations.mutations.confirmStatementReading?.input ?? {},
      );
    }),
  );
  for (const part of ['member', 'coChair', 'objector'] as const) {
    await read(players[part].speaker, living.fabric.versionId);
  }
  await read(players.sponsor.speaker, living.allowable.versionId);
}

/** Has everybody but the public told of an act. Nobody has anything unread, of which a digest would tell. @returns its id */
async function tellEverybody({ database, living }: Stage, players: Players): Promise<string> {
  const [act] = await query<{ id: string }>(
    database,
    `SELECT id FROM act WHERE space_id = $1 AND read_action = 'space.read' LIMIT 1`,
    [living.spaceId],
  );
  if (act === undefined) throw new Error('Nothing has happened in the living space.');
  const people = Object.values(players).flatMap(({ personId }) => personId ?? []);
  await query(
    database,
    `INSERT INTO notice (id, act_id, person_id, kind, path, created_at, read_at)
     SELECT gen_random_uuid(), $1, person_id, 'account', '/', now(), now() FROM unnest($2::uuid[]) person_id`,
    [act.id, people],
  );
  await query(database, 'UPDATE notice SET read_at = now() WHERE read_at IS NULL');
  return act.id;
}

/** The action that a door has declared. */
function actionOf(door: string): Action {
  const needs = declaredDoors().get(door);
  if (typeof needs !== 'string') throw new Error(`${door} declares no action of the policy.`);
  return needs;
}

/** The newest act of a kind in the living space. */
async function newestActOf({ database, living }: Stage, kind: string, about?: string): Promise<string> {
  const [act] = await query<{ id: string }>(
    database,
    `SELECT id FROM act WHERE space_id = $1 AND kind = $2
       AND ($3::text IS NULL OR subjects @> jsonb_build_array(jsonb_build_object('id', $3::text)))
     ORDER BY at DESC LIMIT 1`,
    [living.spaceId, kind, about ?? null],
  );
  if (act === undefined) throw new Error(`Nobody has done ${kind} in the demonstration.`);
  return act.id;
}
