import { emptyRoot } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActsQueries } from '../acts/acts.queries.js';
import type { ActOpening } from '../acts/entities/act-opening.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { LedgerQueries } from './ledger.queries.js';
import { LogStore } from './log-store.js';
import { opened, openedToPerson } from './opened.js';
import { Registrations } from './registrations.js';
import { StatedPositions } from './stated-positions.js';

const PAGE = 500;

/** What an export begins with: its header, the keys and the signed head of the log. */
interface Start {
  readonly header: object;
  readonly log: object | null;
  readonly logId: number;
  readonly size: number;
}

interface Row {
  readonly index: string;
  readonly leaf: string;
  /** Null for an entry about the log itself. */
  readonly act_id: string | null;
}

/** The log as one stream of lines that `concordat-verify` reads; docs/record-format.md says what a line is. */
@Injectable()
export class RecordExport {
  constructor(
    private readonly database: DataSource,
    private readonly ledger: LedgerQueries,
    private readonly store: LogStore,
    private readonly acts: ActsQueries,
    private readonly spaces: SpacesService,
    private readonly drafting: DraftingService,
    private readonly positions: StatedPositions,
    private readonly registrations: Registrations,
  ) {}

  /**
   * Every leaf of the log up to its present size, and what opens those acts of one space that the asker may see.
   *
   * @param spaceSlug whose acts are opened; none when null
   * @throws Problem NOT_FOUND for a space that is not there, before the first line
   */
  async lines(ctx: RequestContext, spaceSlug: string | null): Promise<AsyncGenerator<string>> {
    const space = spaceSlug === null ? null : await this.spaces.bySlug(ctx, spaceSlug);
    const { id: logId, origin, newest } = await this.ledger.signed(ctx);
    const size = newest?.size ?? 0;
    const header = {
      format: 'concordat.export/1',
      origin,
      size,
      root: Buffer.from(newest?.root ?? emptyRoot()).toString('hex'),
      exportedAt: ctx.now.toISOString(),
      space: space === null ? null : { id: space.id, slug: space.slug },
    };
    const log =
      newest === null
        ? null
        : { keys: await this.ledger.keys(ctx, size), checkpoint: await this.store.withCosignatures(newest) };
    return this.write(ctx, { header, log, logId, size }, space?.id ?? null);
  }

  private async *write(
    ctx: RequestContext,
    { header, log, logId, size }: Start,
    spaceId: string | null,
  ): AsyncGenerator<string> {
    yield `${JSON.stringify(header)}\n`;
    if (log !== null) yield `${JSON.stringify({ log })}\n`;
    const versions = new Set<string>();
    for (let from = 0; from < size; from += PAGE) {
      const rows = await this.database.manager.query<Row[]>(
        `SELECT entry.index, COALESCE(entry.leaf, act.leaf) AS leaf, act.id AS act_id
         FROM ledger_entry entry LEFT JOIN act ON act.id = entry.act_id
         WHERE entry.log_id = $1 AND entry.index >= $2 AND entry.index < $3 ORDER BY entry.index`,
        [logId, from, Math.min(from + PAGE, size)],
      );
      const ids = rows.flatMap(({ act_id }) => act_id ?? []);
      const openings =
        spaceId === null ? new Map<string, ActOpening>() : await this.acts.openingsVisible(ctx, spaceId, ids);
      const erasing = [...openings.values()].flatMap(({ erasedById }) => erasedById ?? []);
      const grounds = await this.acts.grounds([...new Set(erasing)]);
      const isOpen = ({ act_id }: Row) => (openings.get(act_id ?? '')?.payloadSalt ?? null) !== null;
      const positions = await this.positions.takenBy(rows.filter(isOpen));
      const registrations = spaceId === null ? new Map() : await this.registrations.shown(ctx, spaceId, ids);
      for (const row of rows) {
        const registration = registrations.get(row.act_id ?? '');
        const shown =
          registration === undefined
            ? opened(openings.get(row.act_id ?? ''), grounds)
            : openedToPerson(registration);
        const line = `${JSON.stringify({ index: Number(row.index), leaf: row.leaf, opened: shown })}\n`;
        yield line + (positions.get(row.act_id ?? '') ?? '');
      }
      yield* this.versionLines(ctx, spaceId, rows, openings, versions);
    }
    if (spaceId !== null) yield* this.positions.takenByNone(ctx, spaceId);
  }

  /**
   * The texts of versions that opened acts are bound to, each once, as far as the asker may read them now: their own
   * acts stay open to somebody whose role has ended, the texts do not.
   */
  private async *versionLines(
    ctx: RequestContext,
    spaceId: string | null,
    rows: readonly Row[],
    openings: ReadonlyMap<string, ActOpening>,
    written: Set<string>,
  ): AsyncGenerator<string> {
    const hashes = rows
      .filter(({ act_id }) => openings.has(act_id ?? ''))
      .flatMap(({ leaf }) => (JSON.parse(leaf) as { versions: string[] }).versions)
      .filter((hash) => !written.has(hash));
    if (spaceId === null || hashes.length === 0) return;
    for (const { id, sha256, canonicalText } of await this.drafting.readableTexts(ctx, spaceId, hashes)) {
      written.add(sha256);
      yield `${JSON.stringify({ version: { id, hash: sha256, text: canonicalText } })}\n`;
    }
  }
}
