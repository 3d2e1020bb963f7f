import { type AffiliationKind, overlap } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { namesOf } from '../identity/names.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Affiliation } from './entities/affiliation.js';

/** A tie as it is recorded. */
export interface SaidAffiliation {
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: AffiliationKind;
  readonly lentToId: string | null;
  readonly fundedById: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** A tie that was recorded, and the names of those it is between. */
export interface Affiliated {
  readonly affiliation: Affiliation;
  readonly person: string;
  readonly organisation: string;
  readonly lentTo: string | null;
}

/** What other features may ask of people's ties to organisations. */
@Injectable()
export class AffiliationsService {
  /** Every tie of these people, those that are over and those to come too. */
  tiesOf(tx: EntityManager, personIds: readonly string[]): Promise<Affiliation[]> {
    return tx.find(Affiliation, {
      where: { personId: In([...personIds]) },
      order: { from: 'ASC', id: 'ASC' },
    });
  }

  /**
   * Records a tie inside an act.
   *
   * @throws Problem INVALID for what does not fit together, NOT_FOUND for somebody who is not there, CONFLICT for a tie
   * that is recorded already, and for a secondment from where the person is employed at the time
   */
  async affiliate(tx: EntityManager, said: SaidAffiliation): Promise<Affiliated> {
    refuseMisfits(said);
    const person = await nameOf(tx, 'person', said.personId);
    const organisation = await nameOf(tx, 'organisation', said.organisationId);
    const lentTo = said.lentToId === null ? null : await nameOf(tx, 'organisation', said.lentToId);
    if (said.fundedById !== null) await nameOf(tx, 'organisation', said.fundedById);
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ties:${said.personId}`]);
    const affiliation: Affiliation = { id: newId(), ...said, endedAt: null };
    const others = (await this.tiesOf(tx, [said.personId])).filter(
      (each) => each.endedAt === null && overlap(each, affiliation),
    );
    if (others.some((each) => isSame(each, said))) {
      throw Problem.conflict(`${person} is recorded so for ${organisation} already. End that first.`);
    }
    if (others.some((each) => excludes(each, said))) {
      throw Problem.conflict(
        `${person} cannot be lent by ${organisation} and act for it at once. End the one before the other begins.`,
      );
    }
    await tx.insert(Affiliation, affiliation);
    return { affiliation, person, organisation, lentTo };
  }

  /**
   * A tie inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<Affiliation> {
    const affiliation = isId(id)
      ? await tx.findOne(Affiliation, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (affiliation === null) throw Problem.notFound('affiliation');
    return affiliation;
  }
}

function refuseMisfits(said: SaidAffiliation): void {
  if ((said.kind === 'seconded') !== (said.lentToId !== null)) {
    throw Problem.invalid('lentToId', 'must say to whom a seconded person is lent, and only then');
  }
  if (said.lentToId !== null && said.lentToId === said.organisationId) {
    throw Problem.invalid('lentToId', 'must be another organisation than the one that lends');
  }
  if (said.kind !== 'seconded' && said.fundedById !== null) {
    throw Problem.invalid('fundedById', 'can be said of a secondment only');
  }
  if (said.until !== null && said.until < said.from) {
    throw Problem.invalid('until', 'must not lie before the first day');
  }
}

function isSame(one: Affiliation, other: SaidAffiliation): boolean {
  return (
    one.kind === other.kind && one.organisationId === other.organisationId && one.lentToId === other.lentToId
  );
}

/** Whoever is lent by an organisation speaks for the body they are lent to, and so not for the one that lends. */
function excludes(one: Affiliation, other: SaidAffiliation): boolean {
  return (
    one.organisationId === other.organisationId && (one.kind === 'seconded') !== (other.kind === 'seconded')
  );
}

async function nameOf(tx: EntityManager, what: 'person' | 'organisation', id: string): Promise<string> {
  const names = isId(id)
    ? await namesOf(tx, what === 'person' ? id : null, what === 'person' ? null : id)
    : null;
  const name = names?.[what] ?? null;
  if (name === null) throw Problem.notFound(what);
  return name;
}
