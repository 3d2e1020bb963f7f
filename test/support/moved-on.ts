import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { open } from './agreeing.js';
import { allStored } from './all-stored.js';
import { closeDraft, inSync, openDraft, wordsOf } from './draft-client.js';
import { mutate, type PersonKey, payloadOf, read } from './people.js';
import type { Stage } from './stage.js';
import { query, withoutTriggers } from './stored.js';

/** A decision in which one organisation has answered on a version that is no longer in question. */
export interface MovedOn {
  readonly movedOnId: string;
  readonly newVersionId: string;
  /** An answer that a colleague of the member gave. */
  readonly positionId: string;
  /** What a colleague says against a colleague's answer, for the co-chair's organisation. */
  readonly toConfirmId: string;
  /** What the other co-chair says against a colleague's answer. */
  readonly toWithdrawId: string;
  /** One that has a seat in the open decisions. */
  readonly organisationId: string;
}

/** An organisation answers, past the server by a colleague of who speaks for it. @returns the answer's id */
async function answeredByColleague(
  stage: Stage,
  decisionId: string,
  versionId: string,
  key: PersonKey,
): Promise<string> {
  const speaker = await stage.as(key);
  const versionSha256 = await read(speaker, versionId);
  const input = { decisionId, versionSha256, answer: 'AGREE' };
  const taken = await mutate<{ position: { id: string } }>(speaker, 'takePosition', input, 'position { id }');
  const { id } = payloadOf(taken).position;
  await withoutTriggers(stage.database, async (run) => {
    const colleague = '(SELECT id FROM person WHERE email = $1)';
    await run(`UPDATE position SET person_id = ${colleague} WHERE id = $2`, [PEOPLE.seconded.email, id]);
  });
  return id;
}

/** Something said against an answer, past the server. @returns its id */
async function saidAgainst(stage: Stage, positionId: string, by: PersonKey): Promise<string> {
  const [row] = await query<{ id: string }>(
    stage.database,
    `INSERT INTO position_correction (id, decision_id, position_id, organisation_id, opened_by_id, reasons, opened_at)
     SELECT gen_random_uuid(), decision_id, id, organisation_id, (SELECT id FROM person WHERE email = $2), 'Not ours.', now()
     FROM position WHERE id = $1 RETURNING id`,
    [positionId, PEOPLE[by].email],
  );
  return row?.id ?? '';
}

/** Makes that decision, on words of the group of allowable solutions. */
export async function movedOn(stage: Stage): Promise<MovedOn> {
  const { versionId, draftId } = stage.living.allowable;
  const [builders, nature] = await Promise.all([stage.as('builders'), stage.as('nature')]);
  const movedOnId = await open(builders, versionId, 'Do we agree to these words too?');
  const versionSha256 = await read(nature, versionId);
  payloadOf(await mutate(nature, 'takePosition', { decisionId: movedOnId, versionSha256, answer: 'AGREE' }));
  const client = openDraft(stage.url, draftId, builders.cookie);
  await inSync(client);
  wordsOf(client, 'as-use-last').insert(0, 'Also: ');
  await allStored(stage.database, client, draftId);
  closeDraft(client);
  const frozen = payloadOf(
    await mutate<{ version: { id: string } }>(
      builders,
      'freezeDraft',
      { draftId, summary: 'A word more.' },
      'version { id }',
    ),
  );
  const newVersionId = frozen.version.id;
  const [seated] = await query<{ id: string }>(
    stage.database,
    `SELECT id FROM organisation WHERE slug = 'energy-suppliers-group'`,
  );
  const answered = (key: PersonKey) => answeredByColleague(stage, movedOnId, newVersionId, key);
  return {
    movedOnId,
    newVersionId,
    positionId: await answered('suppliers'),
    toConfirmId: await saidAgainst(stage, await answered('greenBuilding'), 'alternate'),
    toWithdrawId: await saidAgainst(stage, await answered('builders'), 'builders'),
    organisationId: seated?.id ?? '',
  };
}
