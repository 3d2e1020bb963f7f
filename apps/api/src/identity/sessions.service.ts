import { NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Session } from './entities/session.js';
import { newToken, tokenHash } from './tokens.js';

const HOUR = 3_600_000;
/** A session ends this long after it began, whatever happens. */
export const SESSION_LIFE_MS = 7 * 24 * HOUR;
/** And this long after it was last used. */
export const SESSION_IDLE_MS = 24 * HOUR;
const TOUCH_MS = HOUR / 4;

/** A session as begun; the token is told once and kept nowhere. */
export interface BegunSession {
  readonly id: string;
  readonly token: string;
}

/** Who begins a session, and where. */
export interface SessionTerms {
  readonly personId: string;
  readonly userAgent: string;
  /** The session that this browser is in; null for none. */
  readonly replaces: string | null;
  readonly now: Date;
}

/** Signed-in browsers. */
@Injectable()
export class SessionsService {
  constructor(private readonly database: DataSource) {}

  /** Begins a session, and ends the one that the browser was in: a session never goes on under another privilege. */
  async begin(
    tx: EntityManager,
    { personId, userAgent, replaces, now }: SessionTerms,
  ): Promise<BegunSession> {
    if (replaces !== null) await this.end(tx, replaces, now);
    const { token, hash } = newToken();
    const id = newId();
    await tx.insert(Session, {
      id,
      personId,
      tokenHash: hash,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFE_MS),
      endedAt: null,
      userAgent: userAgent.slice(0, 300),
    });
    return { id, token };
  }

  async end(tx: EntityManager, sessionId: string, now: Date): Promise<void> {
    await tx.update(Session, { id: sessionId, endedAt: IsNull() }, { endedAt: now });
  }

  /** Ends every session of a person. @returns how many there were */
  async endAllOf(tx: EntityManager, personId: string, now: Date): Promise<number> {
    const { affected } = await tx.update(Session, { personId, endedAt: IsNull() }, { endedAt: now });
    return affected ?? 0;
  }

  /**
   * A session inside an act, kept from changing.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<Session> {
    const session = isId(id)
      ? await tx.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (session === null) throw Problem.notFound('session');
    return session;
  }

  /** The sessions of whoever asks that are still good, the newest first. */
  page(ctx: RequestContext, args: PageArgs): Promise<Page<Session>> {
    ctx.require('session.read', { ...NOWHERE, ownerId: ctx.personId });
    const query = this.database.manager
      .createQueryBuilder(Session, 'session')
      .where('session.personId = :personId', { personId: ctx.personId })
      .andWhere('session.endedAt IS NULL AND session.expiresAt > :now', { now: ctx.now })
      .andWhere('session.lastSeenAt > :idle', { idle: new Date(ctx.now.getTime() - SESSION_IDLE_MS) });
    return pageOf(
      query,
      [
        { column: 'session.createdAt', descending: true, value: (row) => row.createdAt, cast: 'timestamptz' },
        { column: 'session.id', descending: true, value: (row) => row.id, cast: 'uuid' },
      ],
      args,
    );
  }

  /** The session that a token opens, if it is still good. */
  async find(token: string, now: Date): Promise<Session | null> {
    const session = await this.database.manager.findOneBy(Session, {
      tokenHash: tokenHash(token),
      endedAt: IsNull(),
      expiresAt: MoreThan(now),
      lastSeenAt: MoreThan(new Date(now.getTime() - SESSION_IDLE_MS)),
    });
    if (session !== null && now.getTime() - session.lastSeenAt.getTime() > TOUCH_MS) {
      await this.database.manager.update(Session, { id: session.id }, { lastSeenAt: now });
    }
    return session;
  }
}
