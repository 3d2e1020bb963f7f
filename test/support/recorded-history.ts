import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { createTaskGroup } from '../../apps/api/src/groups/acts/create-task-group.js';
import { IdentityService } from '../../apps/api/src/identity/identity.service.js';
import { Sequencer } from '../../apps/api/src/ledger/sequencer.js';
import { createSpace } from '../../apps/api/src/spaces/acts/create-space.js';
import type { Actor } from '../../libs/domain/src/index.js';
import { fillChamber } from './chamber.js';
import { Chance } from './chance.js';
import { Deliberation, type Member } from './deliberation.js';
import type { RecordedAct } from './replay.js';
import { query } from './stored.js';

/** What a history is made by. */
export interface HistoryPlan {
  readonly spaceSlug: string;
  /** The person who opens the space. */
  readonly secretaryId: string;
  readonly seed: number;
  /** How many acts there are in the space at the end, at least. */
  readonly acts: number;
  readonly begin: Date;
  readonly end: Date;
}

/** How many drafts are deliberated at once. */
const DRAFTS = 8;
const ORGANISATIONS = 10;
const DAY_MS = 86_400_000;

/** Opens a space in which a group decides on several drafts at once, act by act, and has all of it recorded in the log. */
export async function makeHistory(application: NestExpressApplication, plan: HistoryPlan): Promise<void> {
  const { begin, end, seed } = plan;
  const place = await openPlace(application, plan);
  const members = await seat(application, place, begin);
  const each = Math.ceil(plan.acts / DRAFTS);
  const pace = (end.getTime() - begin.getTime()) / (each + 1);
  await Promise.all(
    Array.from({ length: DRAFTS }, async (_, number) => {
      const chance = new Chance(seed + number);
      const deliberation = new Deliberation(application, members, chance, begin, pace);
      await deliberation.begin(place.groupId, `Draft ${number}`);
      for (let done = 2; done < each; done += 1) await deliberation.step();
    }),
  );
  await application.get(Sequencer, { strict: false }).drain();
}

/**
 * The acts of a space past the server, as they happened: by their moments, those of one moment as the log has them.
 *
 * @param url of the database
 */
export function recordedActs(url: string, spaceSlug: string): Promise<RecordedAct[]> {
  return query<RecordedAct>(
    url,
    `SELECT act.kind, act.at, act.subjects, opening.organisation_id AS "organisationId", opening.payload
     FROM act JOIN space ON space.id = act.space_id
     JOIN act_opening opening ON opening.act_id = act.id
     JOIN ledger_entry entry ON entry.act_id = act.id
     WHERE space.slug = $1 ORDER BY act.at, entry.log_id, entry.index`,
    [spaceSlug],
  );
}

async function openPlace(
  application: NestExpressApplication,
  { spaceSlug, secretaryId, begin: now, end }: HistoryPlan,
): Promise<{ spaceId: string; groupId: string }> {
  const acts = application.get(ActsService, { strict: false });
  const terms = { goal: 'Decide much.', vision: 'All of it is known.' };
  const targetDate = end.toISOString().slice(0, 10);
  const space = { slug: spaceSlug, title: 'Much decided', targetDate, ...terms };
  const by = async () => ({ actor: await actorOf(application, secretaryId, now), now });
  const { spaceId } = (await acts.perform(createSpace, space, await by())).result;
  const group = { spaceSlug, title: 'The chamber', purpose: 'Decide.', termsOfReference: 'By all rules.' };
  const { taskGroupId } = (await acts.perform(createTaskGroup, group, await by())).result;
  return { spaceId, groupId: taskGroupId };
}

/** Fills the group; the first of its members is made co-chair past the server, as all of them are made. */
async function seat(
  application: NestExpressApplication,
  place: { readonly spaceId: string; readonly groupId: string },
  begin: Date,
): Promise<[Member, ...Member[]]> {
  const since = new Date(begin.getTime() - DAY_MS);
  const voices = (await fillChamber(application, place, ORGANISATIONS, 1, since)).flat();
  const [first] = voices;
  if (first === undefined) throw new Error('The chamber is empty.');
  await application
    .get(DataSource)
    .query(`UPDATE membership SET role = 'co_chair' WHERE person_id = $1`, [first.personId]);
  const members = await Promise.all(
    voices.map(async (voice) => ({
      voice,
      actor: await actorOf(application, voice.personId, begin, voice.sessionId),
    })),
  );
  return members as [Member, ...Member[]];
}

async function actorOf(
  application: NestExpressApplication,
  personId: string,
  at: Date,
  sessionId: string | null = null,
): Promise<Actor> {
  const actor = await application.get(IdentityService, { strict: false }).actorOf(personId, at, sessionId);
  if (actor === null) throw new Error(`There is no person ${personId}.`);
  return actor;
}
