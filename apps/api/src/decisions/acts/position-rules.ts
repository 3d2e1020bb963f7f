import type { PositionAnswer } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import type { Acting } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import type { DraftVersion } from '../../drafting/entities/draft-version.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { Problem } from '../../platform/problem.js';
import { isPast } from '../decision-state.js';
import type { DecisionInGroup } from '../decisions.service.js';
import { Objection } from '../entities/objection.js';
import { Position } from '../entities/position.js';

/** What binds a position: who speaks for whom, which exact words, read to their end when. */
interface Spoken {
  readonly version: DraftVersion;
  readonly personId: string;
  readonly organisationId: string;
  readonly readToEndAt: Date;
}

type Speaking = Pick<Acting, 'personId' | 'sessionId' | 'organisationId' | 'now'> & {
  readonly tx: EntityManager;
  readonly drafting: DraftingService;
};

/**
 * Settles that whoever speaks has these very words before them and has read them to the end.
 *
 * @throws Problem CONFLICT after the deadline, for words that are not the ones now in question, or that were not read
 */
export async function spokenOn(
  found: DecisionInGroup,
  versionSha256: string,
  { tx, drafting, personId, sessionId, organisationId, now }: Speaking,
): Promise<Spoken> {
  const { decision } = found;
  requireInTime(found, now);
  if (personId === null || organisationId === null)
    throw new Error('a position is taken by a person for an organisation');
  const version = (await drafting.versionsByIds(tx, [decision.versionId])).get(decision.versionId);
  if (version === undefined) throw new Error(`version ${decision.versionId} is missing`);
  if (version.sha256 !== versionSha256) {
    throw Problem.conflict(
      `The words in question have changed: version ${version.number} is now asked about. Read it, then answer again.`,
    );
  }
  const reading = await drafting.readingOf(tx, version.id, personId, sessionId);
  if (reading === null || reading.readToEndAt === null) {
    throw Problem.conflict(
      `Read version ${version.number} to its end first: a position binds you to its exact words.`,
    );
  }
  return { version, personId, organisationId, readToEndAt: reading.readToEndAt };
}

/** @throws Problem CONFLICT after the deadline */
export function requireInTime({ decision }: DecisionInGroup, now: Date): void {
  if (!isPast(decision, now)) return;
  throw Problem.conflict(
    `The time to answer ended at ${decision.deadline?.toISOString()}. The decision is closed by what had been said by then.`,
  );
}

/** Whether an organisation's objection to these words still stands. */
export function sustainedObjection(
  { record, decision }: DecisionInGroup,
  organisationId: string,
): Objection | undefined {
  return record.objections.find(
    (objection) =>
      objection.status === 'sustained' &&
      objection.organisationId === organisationId &&
      objection.versionId === decision.versionId,
  );
}

/** Adds a position row. */
export async function addPosition(
  tx: EntityManager,
  identity: IdentityService,
  { decision, record }: DecisionInGroup,
  { version, personId, organisationId, readToEndAt }: Spoken,
  said: { readonly answer: PositionAnswer; readonly reasons: string | null; readonly now: Date },
): Promise<Position> {
  const { groupId } = decision;
  const speaking = await identity.speakingOf(tx, personId, organisationId, groupId, said.now);
  if (speaking === null) throw new Error('a position is taken by who may speak for the organisation');
  const position: Position = {
    id: newId(),
    decisionId: decision.id,
    ordinal: record.positions.length + 1,
    organisationId,
    personId,
    spokeAs: speaking.as,
    inPlaceOfId: speaking.inPlaceOfId,
    versionId: version.id,
    versionSha256: version.sha256,
    answer: said.answer,
    reasons: said.reasons,
    takenAt: said.now,
    readToEndAt,
  };
  await tx.insert(Position, position);
  return position;
}
