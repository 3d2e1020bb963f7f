import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { newId } from '../../platform/ids.js';
import { Problem } from '../../platform/problem.js';
import { EmailChange } from '../email/entities/email-change.js';
import { newToken, tokenHash } from '../tokens.js';
import { LetterLink, type LinkPurpose } from './letter-link.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a link is good, in milliseconds. */
const LIFE_MS: Readonly<Record<LinkPurpose, number>> = {
  password_reset: HOUR,
  email_confirm: DAY,
  email_stop: 7 * DAY,
  respond_new: DAY,
  respond_again: HOUR,
  set_up: DAY,
};

/** What a link is about, beside what it is for. */
export type LinkTerms = Partial<Pick<LetterLink, 'personId' | 'emailChangeId' | 'email' | 'name' | 'path'>>;

/** A link as made; the token is told once. */
export interface MadeLink {
  readonly id: string;
  readonly token: string;
}

const USED_UP = 'This link has been used, was replaced by a newer one, or has expired. Ask for a new letter.';

/** Links in letters: made and used up inside acts. */
@Injectable()
export class LetterLinks {
  constructor(private readonly database: DataSource) {}

  async make(tx: EntityManager, purpose: LinkPurpose, terms: LinkTerms, now: Date): Promise<MadeLink> {
    const { token, hash } = newToken();
    const id = newId();
    await tx.insert(LetterLink, {
      id,
      purpose,
      tokenHash: hash,
      personId: null,
      emailChangeId: null,
      email: null,
      name: null,
      path: null,
      ...terms,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS[purpose]),
      endedAt: null,
    });
    return { id, token };
  }

  /** The link that a token opens, while it is good; null otherwise. */
  good(token: string, now: Date): Promise<LetterLink | null> {
    return this.database.manager.findOneBy(LetterLink, {
      tokenHash: tokenHash(token),
      endedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
  }

  /**
   * Uses up a link for one of the purposes, inside the act that it is for. What was given with it is removed.
   *
   * @throws Problem GONE
   */
  async use(
    tx: EntityManager,
    token: string,
    purposes: readonly LinkPurpose[],
    now: Date,
  ): Promise<LetterLink> {
    const link = await tx.findOne(LetterLink, {
      where: { tokenHash: tokenHash(token), purpose: In([...purposes]) },
      lock: { mode: 'pessimistic_write' },
    });
    if (link === null || link.endedAt !== null || link.expiresAt <= now) throw new Problem('GONE', USED_UP);
    await tx.update(LetterLink, { id: link.id }, { endedAt: now, email: null, name: null });
    return link;
  }

  /** Ends links of one purpose that are still good: those of a person, or all of them. What was given with them goes. */
  async end(tx: EntityManager, purpose: LinkPurpose, personId: string | null, now: Date): Promise<void> {
    const where = { purpose, endedAt: IsNull(), ...(personId === null ? {} : { personId }) };
    await tx.update(LetterLink, where, { endedAt: now, email: null, name: null });
  }

  /** Removes links that have expired, and changes of address that no link can confirm or stop any more. */
  async forgetExpired(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.delete(LetterLink, { expiresAt: LessThanOrEqual(now) });
      await tx
        .createQueryBuilder()
        .delete()
        .from(EmailChange)
        .where('NOT EXISTS (SELECT 1 FROM letter_link link WHERE link.email_change_id = email_change.id)')
        .execute();
    });
  }
}

/** The problem of a link that is not good any more. */
export function usedUp(): Problem {
  return new Problem('GONE', USED_UP);
}
