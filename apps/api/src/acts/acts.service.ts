import { createHash, randomBytes } from 'node:crypto';
import { canonicalBytes } from '@concordat/canonical';
import { type Actor, can, type Permission, reaches, StateError } from '@concordat/domain';
import { type ActSalts, encodeActLeaf, type LedgerAct, LongEntryError, leafHash } from '@concordat/ledger';
import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import { momentAfter } from '../platform/clock.js';
import { inTransaction } from '../platform/database/deadlock.js';
import { newId } from '../platform/ids.js';
import { parseInput } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { ActFeed } from './act-feed.js';
import type { ActDefinition, Acting, Change, Continued } from './define-act.js';
import { Act } from './entities/act.js';
import { ActOpening } from './entities/act-opening.js';
import { ActOutbox } from './entities/act-outbox.js';
import { Messenger } from './messages.js';
import { NameSource } from './name-source.js';
import { who } from './who.js';

/** Who asks for an act, and when; `idempotencyKey` makes asking twice the same as asking once. */
export interface ActRequest {
  readonly actor: Actor;
  readonly now: Date;
  readonly idempotencyKey?: string | null;
  /** What else commits with the act, or not at all: the end of the job that performs it. */
  readonly alongside?: (tx: EntityManager) => Promise<void>;
}

/** An act that was carried out, now or earlier under the same key. */
export interface Performed<Result> {
  readonly actId: string;
  readonly result: Result;
  readonly replayed: boolean;
}

const KEY_LIMIT = 100;
const SALT_BYTES = 32;

/** The only way to change anything: policy, rules, change and act row in one transaction. */
@Injectable()
export class ActsService {
  constructor(
    private readonly database: DataSource,
    private readonly feed: ActFeed,
    private readonly names: NameSource,
    private readonly messenger: Messenger,
    private readonly modules: ModuleRef,
  ) {}

  /**
   * Carries out an act.
   *
   * @throws Problem INVALID for the input, what the policy says (UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT),
   * and whatever rule the act's own change finds broken. What is refused leaves nothing behind.
   */
  async perform<Input, Subject, Words, Result extends object>(
    act: ActDefinition<Input, Subject, Words, Result>,
    rawInput: unknown,
    request: ActRequest,
  ): Promise<Performed<Result>> {
    const input = parseInput(act.input, rawInput);
    const key = reaches(request.actor, act.action) ? this.keyOf(request) : null;
    const requestHash = key === null ? null : hashOf({ action: act.action, input: plain(rawInput) });
    let afterCommit: (() => void) | undefined;
    let spaceId: string | null = null;
    const performed = await inTransaction(this.database, async (tx) => {
      if (key !== null && requestHash !== null) {
        const earlier = await this.earlier(tx, request.actor, key, requestHash);
        if (earlier) return { actId: earlier.actId, result: earlier.result as Result, replayed: true };
      }
      const tools = { tx, use: <T>(service: Type<T>) => this.service(service) };
      const { actor, now: asked } = request;
      const { subject, policy } = await act.subject({ ...tools, input, actor, now: asked });
      const permission = can(actor, act.action, policy);
      if (!permission.allowed) throw new Problem(permission.code, permission.reason);
      const acting = actingAs(actor, dated(asked, subject), permission);
      const actId = newId();
      const change = await inWords(() => act.change({ ...acting, ...tools, actId, input, subject }));
      afterCommit = change.afterCommit;
      spaceId = change.spaceId;
      await this.record(tx, act, { ...acting, actId }, change, key, requestHash);
      await request.alongside?.(tx);
      await this.feed.announce(tx, { actId, kind: act.action, spaceId });
      return { actId, result: change.result, replayed: false };
    });
    if (!performed.replayed) {
      afterCommit?.();
      this.feed.performed({ actId: performed.actId, kind: act.action, spaceId });
    }
    return performed;
  }

  private service<T>(service: Type<T>): T {
    return this.modules.get(service, { strict: false });
  }

  private keyOf({ idempotencyKey, actor }: ActRequest): string | null {
    if (idempotencyKey === undefined || idempotencyKey === null || actor.kind !== 'person') return null;
    if (idempotencyKey.length === 0 || idempotencyKey.length > KEY_LIMIT) {
      throw Problem.invalid('idempotencyKey', `must have 1 to ${KEY_LIMIT} characters`);
    }
    return idempotencyKey;
  }

  private async earlier(
    tx: EntityManager,
    actor: Actor,
    key: string,
    requestHash: Buffer,
  ): Promise<ActOpening | null> {
    const personId = actor.kind === 'person' ? actor.personId : null;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`act:${personId}:${key}`]);
    const earlier = await tx.findOne(ActOpening, {
      where: { personId: personId ?? '', idempotencyKey: key },
    });
    if (earlier !== null && earlier.requestHash?.equals(requestHash) !== true) {
      throw Problem.conflict('This idempotency key was used for something else. Use a new key.');
    }
    return earlier;
  }

  private async record<Words, Result extends object>(
    tx: EntityManager,
    act: Pick<ActDefinition<never, never, Words, Result>, 'action' | 'seenBy' | 'sentence'>,
    acting: Acting & { readonly actId: string },
    change: Change<Words, Result>,
    idempotencyKey: string | null,
    requestHash: Buffer | null,
  ): Promise<void> {
    const personId = change.actedBy?.personId ?? acting.personId;
    const organisationId = change.spokenFor === undefined ? acting.organisationId : change.spokenFor;
    const actor = who(await this.names.of(tx, personId, organisationId));
    const payload = {
      ...change.payload,
      words: {
        en: act.sentence.en(actor.en, change.words),
        cy: act.sentence.cy(actor.cy, change.words),
      },
    };
    const id = acting.actId;
    const versionHashes = [...(change.versionHashes ?? [])];
    const salts = {
      person: randomBytes(SALT_BYTES),
      organisation: randomBytes(SALT_BYTES),
      payload: randomBytes(SALT_BYTES),
    };
    const leaf = leafOf(
      {
        act: id,
        kind: act.action,
        at: acting.now,
        space: change.spaceId,
        subjects: change.subjects,
        versions: versionHashes,
        person: { id: personId },
        organisation: { id: organisationId },
        payload,
      },
      salts,
    );
    await tx.insert(Act, {
      id,
      kind: act.action,
      at: acting.now,
      spaceId: change.spaceId,
      groupId: change.groupId,
      readAction: act.seenBy,
      subjects: [...change.subjects],
      versionHashes,
      leaf: Buffer.from(leaf).toString('utf8'),
      leafHash: Buffer.from(leafHash(leaf)),
    });
    await tx.insert(ActOpening, {
      actId: id,
      personId,
      organisationId,
      payload: payload as object,
      personSalt: salts.person,
      organisationSalt: salts.organisation,
      payloadSalt: salts.payload,
      erasedById: null,
      idempotencyKey,
      requestHash,
      result: change.result,
    });
    await tx.insert(ActOutbox, { actId: id });
    const { notices = [], letters = [] } = change;
    await this.messenger.take(tx, { id, at: acting.now, personId }, { notices, letters });
  }
}

/** @throws Problem TOO_LARGE for an act that concerns more than an entry of the log can name */
function leafOf(act: LedgerAct, salts: ActSalts): Uint8Array {
  try {
    return encodeActLeaf(act, salts);
  } catch (error) {
    if (!(error instanceof LongEntryError)) throw error;
    const what = 'This concerns more things at once than one entry of the record can name.';
    throw new Problem('TOO_LARGE', `${what} Do it in parts.`);
  }
}

function actingAs(actor: Actor, now: Date, permission: Permission): Acting {
  const person = actor.kind === 'person' ? actor : null;
  return {
    actor,
    grant: permission.grant,
    personId: person?.personId ?? null,
    sessionId: person?.sessionId ?? null,
    organisationId: permission.grant?.organisationId ?? null,
    now,
  };
}

/** A change that a state does not allow is somebody's to understand, not our fault. */
async function inWords<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StateError) throw Problem.conflict(error.message);
    throw error;
  }
}

function dated(asked: Date, subject: unknown): Date {
  return isContinued(subject) ? momentAfter(subject.lastMoment, asked) : asked;
}

function isContinued(subject: unknown): subject is Continued {
  return typeof subject === 'object' && subject !== null && 'lastMoment' in subject;
}

function hashOf(value: unknown): Buffer {
  return createHash('sha256').update(canonicalBytes(value)).digest();
}

function plain(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input));
}
