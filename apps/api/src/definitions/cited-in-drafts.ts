import { type CitedDefinition, citedDefinitions, contentFromYDoc, DocumentError } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type * as Y from 'yjs';
import { DraftingService } from '../drafting/drafting.service.js';
import type { Draft } from '../drafting/entities/draft.js';
import { type DraftHead, StoredDrafts } from '../drafting/stored-drafts.js';
import {
  type Page,
  type PageArgs,
  pageFrom,
  readCursor,
  sizeOf,
  writeCursor,
} from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';

/** What the text of a draft cites, as it is being written. */
export interface CitingDraft {
  readonly draft: Draft;
  /** When the newest stored change was made. */
  readonly asOf: Date;
  readonly cited: readonly CitedDefinition[];
}

/** That the text of a draft, as it is being written, cites a definition at a version. */
export interface CitationInDraft {
  readonly id: string;
  readonly draft: Draft;
  readonly definitionId: string;
  readonly citedVersionId: string;
  readonly asOf: Date;
}

interface Read {
  readonly seq: number;
  readonly cited: readonly CitedDefinition[];
}

/** Texts of which it is kept what they cite, whatever their size. */
const KEPT = 5_000;

/**
 * Which definitions the drafts of a space cite as they are being written. A text is read again once something was stored
 * after it was last read; nothing of this is in the database, so that nothing has to be put right after a crash.
 */
@Injectable()
export class CitedInDrafts {
  private readonly read = new Map<string, Read>();

  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
    private readonly stored: StoredDrafts,
  ) {}

  /** The open drafts of a space that the asker may read and that cite anything; batched. */
  async inSpace(ctx: RequestContext, spaceId: string): Promise<readonly CitingDraft[]> {
    const found = await ctx.load('cited-in-drafts', spaceId, async (ids) => {
      const each = ids.map(async (id) => [id, await this.readable(ctx, id)] as const);
      return new Map(await Promise.all(each));
    });
    return found ?? [];
  }

  private async readable(ctx: RequestContext, spaceId: string): Promise<CitingDraft[]> {
    const citing: CitingDraft[] = [];
    for (const head of await this.stored.heads(this.database.manager, spaceId)) {
      const draft = await this.drafting.readableDraft(ctx, head.id);
      if (draft === null) continue;
      const cited = await this.citedBy(head);
      if (cited.length > 0) citing.push({ draft, asOf: head.at, cited });
    }
    const versions = citing.flatMap(({ cited }) => cited.map(({ versionId }) => versionId));
    const known = await this.drafting.versionsIn(this.database.manager, spaceId, versions);
    return citing.map((each) => ({ ...each, cited: each.cited.filter((one) => known.has(one.versionId)) }));
  }

  private async citedBy({ id, seq }: DraftHead): Promise<readonly CitedDefinition[]> {
    const kept = this.read.get(id);
    this.read.delete(id);
    const now = kept?.seq === seq ? kept : { seq, cited: await this.citedInText(id) };
    this.read.set(id, now);
    for (const oldest of this.read.keys()) {
      if (this.read.size <= KEPT) break;
      this.read.delete(oldest);
    }
    return now.cited;
  }

  private async citedInText(draftId: string): Promise<CitedDefinition[]> {
    const doc = await this.stored.read(this.database.manager, draftId);
    try {
      return citedIn(doc).filter((each) => isId(each.definitionId) && isId(each.versionId));
    } finally {
      doc.destroy();
    }
  }
}

/** Where drafts cite a definition: the newest draft first, and in one draft by version. */
export function citationsOf(definitionId: string, drafts: readonly CitingDraft[]): CitationInDraft[] {
  const all = drafts.flatMap(({ draft, asOf, cited }) =>
    cited
      .filter((each) => each.definitionId === definitionId)
      .map(({ versionId: citedVersionId }) => {
        const id = `${definitionId}.${draft.id}.${citedVersionId}`;
        return { id, draft, definitionId, citedVersionId, asOf };
      }),
  );
  return all.sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));
}

/**
 * One page of citations that are all known.
 *
 * @throws Problem INVALID for a size out of range or a cursor that is not ours
 */
export function citationPage(
  all: readonly CitationInDraft[],
  { first, after }: PageArgs,
): Page<CitationInDraft> {
  const size = sizeOf({ first }, 20);
  const last = after ? readCursor(after, ['timestamptz', 'uuid', 'uuid']).join(' ') : null;
  const rest = last === null ? all : all.filter((each) => orderOf(each) < last);
  return pageFrom(
    rest.slice(0, size + 1),
    size,
    last !== null,
    (each) => writeCursor(placeOf(each)),
    async () => all.length,
  );
}

const placeOf = ({ draft, citedVersionId }: CitationInDraft) =>
  [draft.createdAt.toISOString(), draft.id, citedVersionId] as const;

const orderOf = (each: CitationInDraft) => placeOf(each).join(' ');

/** What a text cites; nothing, where what is stored is no text. */
function citedIn(doc: Y.Doc): CitedDefinition[] {
  try {
    return citedDefinitions(contentFromYDoc(doc));
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}
