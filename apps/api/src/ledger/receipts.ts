import { canonicalBytes } from '@concordat/canonical';
import { NOWHERE } from '@concordat/domain';
import { encodeLogProof } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ActsQueries } from '../acts/acts.queries.js';
import type { Act } from '../acts/entities/act.js';
import type { ActOpening } from '../acts/entities/act-opening.js';
import { Signatures } from '../decisions/signatures.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { LedgerEntry } from './entities/ledger-entry.js';
import { LogStore } from './log-store.js';
import { opened } from './opened.js';
import { openedPerson, provenRegistration, type Registration } from './registrations.js';

/** Name and version of what a receipt says beside the proof; docs/record-format.md describes it. */
export const RECEIPT_FORMAT = 'concordat.receipt/1';

/** How far an act has come: recorded; in a signed head; in one that a witness has cosigned. */
export const PROOF_STATES = ['recorded', 'checkpointed', 'witnessed'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** What somebody keeps of an act: its leaf, what opens it, and the proof that it is in the log (C2SP tlog-proof). */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsQueries,
    private readonly store: LogStore,
    private readonly signatures: Signatures,
  ) {}

  /**
   * The receipt for an act, for whoever did it or may see it.
   *
   * @throws Problem NOT_FOUND for an act that is not there or may not be seen, CONFLICT while it has no place yet
   */
  async receipt(ctx: RequestContext, actId: string): Promise<string> {
    const act = isId(actId) ? await this.acts.act(ctx, actId) : undefined;
    if (act === undefined) throw Problem.notFound('act');
    const opening = await this.visible(ctx, act);
    const log = await this.store.current();
    const logId = log?.id ?? 0;
    const entry = await this.database.manager.findOneBy(LedgerEntry, { logId, actId: act.id });
    const head = entry === null ? null : await this.store.bestFor(logId, entry.index + 1);
    if (entry === null || head === null) {
      throw Problem.conflict('It has no place in the log yet. Ask again in a second.');
    }
    const grounds = await this.acts.grounds(opening.erasedById === null ? [] : [opening.erasedById]);
    const tree = this.store.tree(logId, head.size);
    const registration = opening.payloadSalt === null ? null : await this.registration(ctx, act.id, logId);
    const extra = canonicalBytes({
      format: RECEIPT_FORMAT,
      statement: (opening.payloadSalt && opening.payload.words) ?? null,
      leaf: act.leaf,
      opened: opened(opening, grounds),
      ...(registration && { registration: await provenRegistration(registration, tree) }),
    });
    const proof = await tree.inclusionProof(entry.index);
    return encodeLogProof({ extra, index: entry.index, proof, checkpoint: head.note + head.lines });
  }

  /** How far an act has come, batched. */
  async state(ctx: RequestContext, actId: string): Promise<ProofState> {
    const states = await ctx.load('proof-state', actId, (ids) => this.states(ids));
    return states ?? 'recorded';
  }

  /** Where the passkey was registered with which the position was signed that an act took; null where none was. */
  private async registration(
    ctx: RequestContext,
    actId: string,
    logId: number,
  ): Promise<Registration | null> {
    const signature = await this.signatures.byAct(actId);
    if (signature === null) return null;
    const { registrationId } = signature;
    const act = await this.acts.act(ctx, registrationId);
    const opening = await this.acts.opening(ctx, registrationId);
    const entry = await this.database.manager.findOneBy(LedgerEntry, { logId, actId: registrationId });
    if (act === undefined || opening === undefined || entry === null) return null;
    return { index: entry.index, leaf: act.leaf, person: openedPerson(opening) };
  }

  private async states(actIds: readonly string[]): Promise<Map<string, ProofState>> {
    const logId = (await this.store.current())?.id ?? 0;
    const [signed, witnessed, entries] = await Promise.all([
      this.store.newest(logId),
      this.store.witnessedSize(logId),
      this.database.manager.findBy(LedgerEntry, { logId, actId: In([...actIds]) }),
    ]);
    const stateAt = (index: number): ProofState => {
      if (index < witnessed) return 'witnessed';
      return index < (signed?.size ?? 0) ? 'checkpointed' : 'recorded';
    };
    return new Map(entries.map(({ actId, index }) => [actId ?? '', stateAt(index)]));
  }

  /** What opens an act, for whoever did it or may see it. */
  private async visible(ctx: RequestContext, { id, spaceId }: Act): Promise<ActOpening> {
    const opening = await this.acts.opening(ctx, id);
    if (opening !== undefined && opening.personId !== null && opening.personId === ctx.viewerId)
      return opening;
    ctx.require('act.read', { ...NOWHERE, spaceId });
    const shown =
      spaceId === null ? undefined : (await this.acts.openingsVisible(ctx, spaceId, [id])).get(id);
    if (shown === undefined) throw Problem.notFound('act');
    return shown;
  }
}
