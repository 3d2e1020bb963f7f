import { type JsonValue, type KnownBy, redact } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Act, type ActSubjectRef } from './entities/act.js';
import { ActOpening } from './entities/act-opening.js';

/** Whom the openings of acts are to name no more, and since which act. */
export interface Forgotten {
  readonly personId: string;
  readonly known: KnownBy;
  /** Whether somebody else bears one of the names; then only what concerns this person is touched. */
  readonly namesake: boolean;
  readonly pseudonym: string;
  readonly erasedById: string;
  /** What the person's own acts said of these goes with the names. */
  readonly emptied: readonly ActSubjectRef[];
}

interface Candidate {
  readonly act_id: string;
  readonly person_id: string | null;
  readonly subjects: readonly ActSubjectRef[];
  readonly space_id: string | null;
  readonly payload: Record<string, JsonValue>;
}

/** Acts that erase: what they say of their ground is told beside everything that they emptied. */
const ERASURES = ['person.erase', 'person.eraseAct'];

const isErasure = ({ kind }: Pick<Act, 'kind'>): boolean => ERASURES.includes(kind);

/** Whether there is something in what opens an act that may be erased. */
export function canBeEmptied(act: Pick<Act, 'kind'>, opening: ActOpening | undefined): boolean {
  if (opening === undefined || isErasure(act)) return false;
  return opening.payloadSalt !== null || Object.keys(opening.payload).length > 0;
}

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';
const ADDRESS = /[^\s@<>"',;:()]+@[^\s@<>"',;:()]+/gu;

/**
 * Takes a person out of what opens the acts. The words that name them get the pseudonym, and the salt of a payload
 * that held something of theirs goes: without it nobody can find out by guessing what the leaf commits to.
 */
@Injectable()
export class ActErasure {
  /** Names and addresses that the acts about somebody's account know them by, beside those of now. */
  async knownBefore(tx: EntityManager, personId: string): Promise<KnownBy> {
    const about = JSON.stringify([{ type: 'person', id: personId }]);
    const rows = await tx.query<{ payload: Record<string, JsonValue> }[]>(
      `SELECT opening.payload FROM act JOIN act_opening opening ON opening.act_id = act.id
       WHERE act.space_id IS NULL AND act.subjects @> $1::jsonb`,
      [about],
    );
    const names = rows.flatMap(({ payload }) => [payload.name, payload.nameBefore].filter(isText));
    const addresses = rows.flatMap(({ payload }) => JSON.stringify(payload).match(ADDRESS) ?? []);
    return { names, addresses: addresses.map((address) => address.toLowerCase()) };
  }

  /**
   * Empties what opens one act, and takes its salt; from then on it is this erasure that is told of, also where another
   * one had taken something before.
   *
   * @returns the act
   * @throws Problem NOT_FOUND; CONFLICT where it has been emptied before, or is an erasure itself, whose ground must stay
   */
  async empty(tx: EntityManager, actId: string, erasedById: string): Promise<Act> {
    const act = isId(actId) ? await tx.findOneBy(Act, { id: actId }) : null;
    if (act === null) throw Problem.notFound('act');
    if (isErasure(act)) {
      throw Problem.conflict('This act erased something itself: on what ground must stay in the record.');
    }
    const opening = await tx.findOneOrFail(ActOpening, {
      where: { actId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!canBeEmptied(act, opening)) {
      throw Problem.conflict('What this act recorded has been erased already.');
    }
    await tx.query(
      `UPDATE act_opening SET payload = '{}', payload_salt = NULL, idempotency_key = NULL, request_hash = NULL,
              erased_by_id = $2 WHERE act_id = $1`,
      [actId, erasedById],
    );
    return act;
  }

  /** @returns of how many acts the opening is another one now */
  async forget(tx: EntityManager, forgotten: Forgotten): Promise<number> {
    await tx.update(
      ActOpening,
      { personId: forgotten.personId },
      { idempotencyKey: null, requestHash: null },
    );
    let changed = 0;
    for (let after = FIRST; ; ) {
      const page = await this.candidates(tx, forgotten, after);
      for (const candidate of page) {
        const payload = withoutThem(candidate, forgotten);
        if (payload === candidate.payload) continue;
        changed += 1;
        await tx.query(
          `UPDATE act_opening SET payload = $2, payload_salt = NULL, idempotency_key = NULL, request_hash = NULL,
                  erased_by_id = COALESCE(erased_by_id, $3) WHERE act_id = $1`,
          [candidate.act_id, payload, forgotten.erasedById],
        );
      }
      const last = page.at(-1);
      if (page.length < PAGE || last === undefined) return changed;
      after = last.act_id;
    }
  }

  /** Acts that somebody did, that are about them, or whose opening holds something they are known by. */
  private candidates(tx: EntityManager, { personId, known }: Forgotten, after: string): Promise<Candidate[]> {
    const asWritten = known.names.map(inJson);
    const lowered = known.addresses.map((address) => inJson(address.toLowerCase()));
    return tx.query<Candidate[]>(
      `SELECT act.id AS act_id, opening.person_id, act.subjects, act.space_id, opening.payload
       FROM act JOIN act_opening opening ON opening.act_id = act.id
       WHERE act.id > $1 AND (opening.person_id = $2 OR act.subjects @> $3::jsonb
         OR position($2::text IN opening.payload::text) > 0
         OR EXISTS (SELECT 1 FROM unnest($4::text[]) name WHERE position(name IN opening.payload::text) > 0)
         OR EXISTS (SELECT 1 FROM unnest($5::text[]) address
                    WHERE position(address IN lower(opening.payload::text)) > 0))
       ORDER BY act.id LIMIT ${PAGE}`,
      [after, personId, JSON.stringify([{ id: personId }]), asWritten, lowered],
    );
  }
}

function withoutThem(candidate: Candidate, forgotten: Forgotten): Record<string, JsonValue> {
  const { personId, known, pseudonym, namesake, emptied } = forgotten;
  const { payload, subjects } = candidate;
  const own = candidate.person_id === personId;
  const about = subjects.some(({ id }) => id === personId);
  const concerns = own || about || JSON.stringify(payload).includes(personId);
  const names = concerns ? known.names : namesake ? [] : known.names.filter(isWhole);
  const gone =
    (about && candidate.space_id === null) ||
    (own && subjects.some(({ id }) => emptied.some((each) => each.id === id)));
  const left = gone ? wordsOnly(payload) : payload;
  return redact(left, { names, addresses: known.addresses }, pseudonym) as Record<string, JsonValue>;
}

/** What is left of a payload all of which was somebody's: the sentence, and the ground of an erasure. */
function wordsOnly(payload: Record<string, JsonValue>): Record<string, JsonValue> {
  const kept = Object.entries(payload).filter(([key]) => key === 'words' || key === 'ground');
  return kept.length === Object.keys(payload).length ? payload : Object.fromEntries(kept);
}

/** A name of one word may be any word: it is looked for only where it must be theirs. */
function isWhole(name: string): boolean {
  return /\S\s+\S/u.test(name.trim());
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string';
}

/** A text as it stands inside JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
