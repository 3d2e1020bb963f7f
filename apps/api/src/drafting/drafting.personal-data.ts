import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { DraftArchiveSegment } from './entities/draft-archive.js';
import { DraftClient } from './entities/draft-client.js';
import { DraftUpdate } from './entities/draft-update.js';
import { DraftVersion } from './entities/draft-version.js';
import { Reading } from './entities/reading.js';
import { SectionClosure } from './entities/section-closure.js';
import { SharedText } from './entities/shared-text.js';

interface Written {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly begun: boolean;
  readonly updates: number;
  readonly from: Date | null;
  readonly to: Date | null;
}

definePersonalData({
  section: 'draftsWrittenIn',
  title: 'Drafts and joint statements written in',
  covers: [SharedText, DraftUpdate, DraftArchiveSegment, DraftClient],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.query<Written[]>(
        `WITH written AS (
           SELECT draft_id, 1 AS updates, at AS "from", at AS "to" FROM draft_update WHERE person_id = $1
           UNION ALL
           SELECT draft_id, writer.updates, writer."from", writer."to" FROM draft_archive,
             jsonb_to_recordset(writers) AS writer ("personId" uuid, updates int, "from" timestamptz, "to" timestamptz)
           WHERE writer."personId" = $1
         )
         SELECT draft.id, draft.kind, draft.title, draft.created_by_id = $1 AS begun,
                coalesce(sum(written.updates), 0)::int AS updates,
                min(written."from") AS "from", max(written."to") AS "to"
         FROM draft LEFT JOIN written ON written.draft_id = draft.id
         GROUP BY draft.id HAVING count(written.draft_id) > 0 OR draft.created_by_id = $1
         ORDER BY draft.created_at`,
        [personId],
      ),
      ({ id, kind, title, begun, updates, from, to }) => ({
        draftId: id,
        kind,
        title,
        youBeganIt: begun,
        updates,
        firstWrittenAt: from,
        lastWrittenAt: to,
      }),
    ),
  stays:
    'The words of a draft are the group’s. That one and the same person wrote some of them stays, not who.',
});

definePersonalData({
  section: 'versionsFrozen',
  title: 'Versions frozen',
  covers: [DraftVersion],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(DraftVersion, { where: { frozenById: personId }, order: { frozenAt: 'ASC' } }),
      ({ id, title, number, sha256, summary, frozenAt }) => ({
        versionId: id,
        title,
        number,
        sha256,
        summary,
        frozenAt,
      }),
    ),
  stays: 'A version is never changed: people agreed to it. Its text and its summary stay.',
});

definePersonalData({
  section: 'sectionsClosed',
  title: 'Sections of drafts closed or opened',
  covers: [SectionClosure],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(SectionClosure, {
        where: [{ closedById: personId }, { openedById: personId }],
        order: { closedAt: 'ASC' },
      }),
      ({ draftId, name, reason, closedAt, closedById, openedAt, openedById }) => ({
        draftId,
        section: name,
        reason: closedById === personId ? reason : null,
        closedAt: closedById === personId ? closedAt : null,
        openedAt: openedById === personId ? openedAt : null,
      }),
    ),
  stays: 'That a section was closed, and why, is part of how the text came about. Only the name goes.',
});

definePersonalData({
  section: 'readings',
  title: 'Versions read',
  covers: [Reading],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Reading, { where: { personId }, order: { servedAt: 'ASC' } }),
      ({ versionId, servedAt, readToEndAt }) => ({ versionId, servedAt, readToEndAt }),
    ),
  async erase({ tx, personId }) {
    await tx.delete(Reading, { personId });
  },
  stays: null,
});
