import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type ArchivedUpdate, packUpdates, unpackUpdates } from '@concordat/collab';
import { Injectable } from '@nestjs/common';
import { Between, DataSource, type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { type ArchivedWriter, DraftArchiveSegment } from './entities/draft-archive.js';
import { DraftUpdate } from './entities/draft-update.js';

/** How many updates are archived together, and how many of the newest that a snapshot holds are left as they are. */
export interface ArchiveSizes {
  readonly segment: number;
  readonly left: number;
}

export const ARCHIVE_SIZES: ArchiveSizes = { segment: 5_000, left: 1_000 };
/** Snapshots that a draft keeps: the newest, and one should that be lost. */
const SNAPSHOTS_KEPT = 2;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The first update of each draft that has enough old ones to be archived. */
const DUE = `
  SELECT oldest.draft_id, oldest.seq AS "from"
  FROM (SELECT draft_id, min(seq) AS seq FROM draft_update GROUP BY draft_id) AS oldest
  JOIN (SELECT draft_id, max(up_to) AS up_to FROM draft_snapshot GROUP BY draft_id) AS kept USING (draft_id)
  WHERE kept.up_to - oldest.seq + 1 >= $1`;

/**
 * Keeps old updates of drafts packed, so that evidence takes little room. Each step is a transaction of its own:
 * a crash between any two leaves every update in one place, and the next run goes on.
 */
@Injectable()
export class DraftArchive {
  constructor(private readonly database: DataSource) {}

  /** Archives whatever is due, and lets go of snapshots that newer ones replace. @returns how many segments it made */
  async run(now: Date, sizes: ArchiveSizes = ARCHIVE_SIZES): Promise<number> {
    await this.database.query(
      `DELETE FROM draft_snapshot AS old WHERE (
         SELECT count(*) FROM draft_snapshot AS newer
         WHERE newer.draft_id = old.draft_id AND newer.up_to > old.up_to) >= $1`,
      [SNAPSHOTS_KEPT],
    );
    for (let made = 0; ; ) {
      const due = await this.database.query<{ draft_id: string; from: string }[]>(DUE, [
        sizes.segment + sizes.left,
      ]);
      if (due.length === 0) return made;
      for (const { draft_id, from } of due) {
        await this.archive(draft_id, Number(from), sizes.segment, now);
        made += 1;
      }
    }
  }

  /** Archived updates of a draft after the one numbered `seq`, in order; none after the one numbered `last`. */
  async after(
    tx: EntityManager,
    draftId: string,
    seq: number,
    last = Number.MAX_SAFE_INTEGER,
  ): Promise<ArchivedUpdate[]> {
    const segments = await tx.find(DraftArchiveSegment, {
      where: { draftId, toSeq: MoreThan(seq), fromSeq: LessThanOrEqual(last) },
      order: { fromSeq: 'ASC' },
    });
    const unpacked = await Promise.all(segments.map(({ updates }) => unpack(updates)));
    return unpacked.flat().filter((update) => update.seq > seq && update.seq <= last);
  }

  /** Moves updates into the archive: both of it, or none. */
  private archive(draftId: string, from: number, count: number, now: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      const to = from + count - 1;
      const rows = await tx.find(DraftUpdate, {
        where: { draftId, seq: Between(from, to) },
        order: { seq: 'ASC' },
      });
      if (rows.length !== count) throw new Error(`draft ${draftId} lacks updates from ${from} to ${to}`);
      const updates = await compress(packUpdates(rows));
      await assertSame(updates, rows);
      const writers = writersOf(rows);
      await tx.insert(DraftArchiveSegment, {
        draftId,
        fromSeq: from,
        toSeq: to,
        updates,
        writers,
        archivedAt: now,
      });
      const { affected } = await tx.delete(DraftUpdate, { draftId, seq: Between(from, to) });
      if (affected !== count) throw new Error(`draft ${draftId}: ${affected} of ${count} updates were moved`);
    });
  }
}

async function unpack(packed: Uint8Array): Promise<ArchivedUpdate[]> {
  return unpackUpdates(await expand(packed));
}

/** Reads an archive back before what is in it is taken from elsewhere. */
async function assertSame(packed: Uint8Array, rows: readonly DraftUpdate[]): Promise<void> {
  const found = await unpack(packed);
  const same = rows.every(({ seq, update, personId, organisationId, at }, index) => {
    const other = found[index];
    return (
      other?.seq === seq &&
      other.personId === personId &&
      other.organisationId === organisationId &&
      other.at.getTime() === at.getTime() &&
      update.equals(other.update)
    );
  });
  if (!same || found.length !== rows.length) throw new Error('an archive does not hold what was put into it');
}

function writersOf(rows: readonly DraftUpdate[]): ArchivedWriter[] {
  const writers = new Map<string, ArchivedWriter>();
  for (const { personId, at } of rows) {
    const known = writers.get(personId);
    const time = at.toISOString();
    writers.set(personId, {
      personId,
      updates: (known?.updates ?? 0) + 1,
      from: known === undefined || time < known.from ? time : known.from,
      to: known === undefined || time > known.to ? time : known.to,
    });
  }
  return [...writers.values()];
}
