import { type PositionAnswer, READING_HOURS } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import type { Acting } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import type { DraftVersion } from '../../drafting/entities/draft-version.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { isPast } from '../decision-state.js';
import type { DecisionInGroup } from '../decisions.service.js';
import { CorrectionEnd } from '../entities/correction-end.js';
import { Objection } from '../entities/objection.js';
import { Position } from '../entities/position.js';
import type { Said } from '../position-signing.js';

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
  requireInTime(found, now);
  if (personId === null || organisationId === null)
    throw new Error('a position is taken by a person for an organisation');
  const version = await versionInQuestion(found, versionSha256, tx, drafting);
  const reading = await drafting.readingOf(tx, version.id, { personId, sessionId, now });
  if (reading === null || reading.readToEndAt === null) {
    throw Problem.conflict(
      `Read version ${version.number} to its end first: a position binds you to its exact words, and a reading serves for ${READING_HOURS} hours.`,
    );
  }
  return { version, personId, organisationId, readToEndAt: reading.readToEndAt };
}

/** The version now in question. @throws Problem CONFLICT for whoever has other words before them */
export async function versionInQuestion(
  { decision }: DecisionInGroup,
  versionSha256: string,
  tx: EntityManager,
  drafting: DraftingService,
): Promise<DraftVersion> {
  const version = (await drafting.versionsByIds(tx, [decision.versionId])).get(decision.versionId);
  if (version === undefined) throw new Error(`version ${decision.versionId} is missing`);
  if (version.sha256 !== versionSha256) {
    throw Problem.conflict(
      `The words in question have changed: version ${version.number} is now asked about. Read it, then answer again.`,
    );
  }
  return version;
}

/** @throws Problem CONFLICT after the deadline */
export function requireInTime({ decision }: DecisionInGroup, now: Date): void {
  if (!isPast(decision, now)) return;
  throw Problem.conflict(
    `The time to answer ended at ${decision.deadline?.toISOString()}. The decision is closed by what had been said by then.`,
  );
}

/** Whether an organisation's objection still stands: to these words, or to earlier ones and taken to a dispute. */
export function sustainedObjection(
  { record }: DecisionInGroup,
  organisationId: string,
): Objection | undefined {
  return record.objections.find(
    (objection) => objection.status === 'sustained' && objection.organisationId === organisationId,
  );
}

/** Answers of one organisation follow each other by the will of who gives the later one, never by chance. */
export const replacing = { replaces: id.nullish().transform((positionId) => positionId ?? null) };

/**
 * Settles that whoever speaks knows of what a colleague has answered to the same words.
 *
 * @throws Problem NOT_FOUND for an answer to replace that is none of the organisation's, else CONFLICT
 */
async function requireNoOther(
  tx: EntityManager,
  identity: IdentityService,
  { record, decision }: DecisionInGroup,
  { personId, organisationId }: Spoken,
  replaces: string | null,
): Promise<void> {
  const own = record.positions.filter((position) => position.organisationId === organisationId);
  if (replaces !== null && !own.some((position) => position.id === replaces)) {
    throw Problem.notFound('position');
  }
  const last = own.findLast(({ versionId }) => versionId === decision.versionId);
  if (last === undefined || last.personId === personId || last.id === replaces) return;
  const colleague = (await identity.byIds([last.personId], tx)).get(last.personId);
  throw Problem.conflict(
    `${colleague?.name ?? 'A colleague'} has answered for your organisation meanwhile. Look at that answer first; yours can then replace it.`,
  );
}

/**
 * Adds a position row; what was said against earlier answers of the organisation is settled by it. Returned is also what
 * the organisation answered before, on these words or earlier ones.
 *
 * @throws Problem CONFLICT where a colleague has answered and is not to be replaced
 */
export async function addPosition(
  tx: EntityManager,
  identity: IdentityService,
  found: DecisionInGroup,
  spoken: Spoken,
  said: {
    readonly answer: PositionAnswer;
    readonly reasons: string | null;
    readonly replaces: string | null;
    readonly now: Date;
  },
): Promise<{
  readonly position: Position;
  readonly settles: readonly string[];
  readonly before: { readonly answer: PositionAnswer; readonly reasons: string | null } | null;
}> {
  const { decision, record } = found;
  const { version, personId, organisationId, readToEndAt } = spoken;
  const { groupId } = decision;
  await requireNoOther(tx, identity, found, spoken, said.replaces);
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
  const last = record.positions.findLast((each) => each.organisationId === organisationId);
  return {
    position,
    settles: await settleByAnswer(tx, found, position),
    before: last === undefined ? null : { answer: last.answer, reasons: last.reasons },
  };
}

/** What a position says that is signed; an objection says to what it is and what would resolve it. */
export function saidBy(
  position: Position,
  objection: Pick<Objection, 'clauseIds' | 'wouldResolve'> | null = null,
): Said {
  return {
    decision: position.decisionId,
    person: position.personId,
    organisation: position.organisationId,
    version: position.versionSha256,
    answer: position.answer,
    reasons: position.reasons,
    clauses: objection?.clauseIds ?? null,
    wouldResolve: objection?.wouldResolve ?? null,
  };
}

/** Settles, by another answer of the organisation, what was said against its earlier ones. @returns what was settled */
async function settleByAnswer(
  tx: EntityManager,
  { record }: DecisionInGroup,
  { organisationId, personId, takenAt }: Position,
): Promise<string[]> {
  const open = record.corrections.filter(
    (correction) => correction.organisationId === organisationId && correction.end === null,
  );
  const ends = open.map(
    (correction): CorrectionEnd => ({
      correctionId: correction.id,
      status: 'replaced',
      endedById: personId,
      reasons: null,
      endedAt: takenAt,
    }),
  );
  if (ends.length > 0) await tx.insert(CorrectionEnd, ends);
  return ends.map(({ correctionId }) => correctionId);
}
