import { createHash } from 'node:crypto';
import { decodeVerifierKey, openNote, signatureLine } from '@concordat/ledger';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import type { WitnessSettings } from '../platform/config/witnesses.js';
import type { LedgerCheckpoint } from './entities/ledger-checkpoint.js';
import type { KnownHead } from './known-heads.js';
import { ownOrigin } from './log-opening.js';
import { LogStore } from './log-store.js';

/** How long a witness has to answer, and how long one that did not is left alone, in milliseconds. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 10_000;

/** What a witness answered. */
interface Answered {
  readonly status: number;
  readonly body: string;
}

/**
 * Has the heads of the log cosigned by the witnesses in the settings (C2SP tlog-witness), after they were signed and
 * without keeping anybody waiting. One that is away is asked again later; it then cosigns what is newest.
 */
@Injectable()
export class Witnesses implements OnModuleDestroy {
  private readonly log = new Logger('witnesses');
  private readonly stopping = new AbortController();
  /** Size that each witness has cosigned last, as far as it is known; and until when it is left alone. */
  private readonly sizes = new Map<string, number>();
  private readonly pauses = new Map<string, number>();
  private asking: Promise<void> | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly store: LogStore,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.asking;
  }

  /** Begins to ask those who have not cosigned the newest head, unless that is under way. */
  ask(): void {
    if (this.config.witnesses.length === 0) return;
    this.asking ??= this.askAll().finally(() => {
      this.asking = null;
    });
  }

  /**
   * Heads that witnesses keep of the log that is written, of the one that the settings name, and in an empty database of
   * the one that would be the first; a witness that does not answer keeps nobody from starting.
   */
  async known(): Promise<KnownHead[]> {
    const current = await this.store.current();
    const named = [current?.origin ?? ownOrigin(this.config), this.config.ledgerOrigin];
    const origins = [...new Set(named.filter((origin) => origin !== null))];
    const asked = this.config.witnesses.flatMap(({ url }) =>
      origins.map((origin) => this.keptBy(url, origin)),
    );
    return (await Promise.all(asked)).flat();
  }

  private async keptBy(url: string, origin: string): Promise<KnownHead[]> {
    const hash = createHash('sha256').update(origin).digest('hex');
    try {
      const { status, body } = await this.fetched(`${url}/${hash}/checkpoint`);
      return status === 200 ? [{ where: url, note: body }] : [];
    } catch (error) {
      this.log.warn(`The witness at ${url} did not say what it knows: ${messageOf(error)}`);
      return [];
    }
  }

  private async askAll(): Promise<void> {
    const current = await this.store.current();
    const head = current === null ? null : await this.store.newest(current.id);
    if (head === null || head.size === 0) return;
    await Promise.all(this.config.witnesses.map((witness) => this.askOne(witness, head)));
  }

  private async askOne(witness: WitnessSettings, head: LedgerCheckpoint): Promise<void> {
    const { vkey, url } = witness;
    if (this.sizes.get(vkey) === head.size || Date.now() < (this.pauses.get(vkey) ?? 0)) return;
    try {
      let answer = await this.submit(witness, head);
      if (answer.status === 409) {
        this.sizes.set(vkey, Number(answer.body));
        answer = await this.submit(witness, head);
      }
      if (answer.status !== 200) throw new Error(`it answered ${answer.status}: ${answer.body.trim()}`);
      await this.keep(witness, head, answer.body);
      this.sizes.set(vkey, head.size);
    } catch (error) {
      this.pauses.set(vkey, Date.now() + PAUSE_MS);
      if (!this.stopping.signal.aborted) {
        this.log.warn(`The witness at ${url} has not cosigned ${head.size}: ${messageOf(error)}`);
      }
    }
  }

  private async submit({ vkey, url }: WitnessSettings, head: LedgerCheckpoint): Promise<Answered> {
    const old = this.sizes.get(vkey) ?? 0;
    if (!Number.isSafeInteger(old) || old > head.size) {
      throw new Error(`it has cosigned ${old} entries, the log has ${head.size}`);
    }
    const tree = this.store.tree(head.logId, head.size);
    const proof = old === 0 ? [] : await tree.consistencyProof(old);
    const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
    return this.fetched(`${url}/add-checkpoint`, `old ${old}\n${lines}\n${head.note}`);
  }

  /** @throws LedgerError for cosignatures that are not of the witness's key */
  private async keep({ vkey }: WitnessSettings, head: LedgerCheckpoint, lines: string): Promise<void> {
    const key = decodeVerifierKey(vkey);
    const [signature] = openNote(head.note + lines, [key]).signatures;
    if (signature === undefined) return;
    const { logId, size } = head;
    await this.database.query(
      `INSERT INTO ledger_cosignature (log_id, size, witness, line, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [logId, size, key.name, signatureLine(signature), this.clock.now()],
    );
  }

  private async fetched(url: string, body?: string): Promise<Answered> {
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const init = body === undefined ? { signal } : { signal, method: 'POST', body };
    const response = await fetch(url, { ...init, redirect: 'error' });
    return { status: response.status, body: await response.text() };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
