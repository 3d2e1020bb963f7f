import { type WrittenRun, writtenRuns } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type * as Y from 'yjs';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { DraftingService } from './drafting.service.js';
import type { Draft } from './entities/draft.js';
import type { DraftVersion } from './entities/draft-version.js';
import { VersionShare } from './entities/version-share.js';
import { StoredDrafts } from './stored-drafts.js';
import type { Writer, Writing } from './writing.js';

/** Characters that stand together and were written by one person for one organisation. */
export interface WrittenPassage {
  /** Where they begin among the characters of their clause. */
  readonly from: number;
  readonly text: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** When the last of them was stored. */
  readonly at: Date | null;
}

/** Part of a draft: characters of a clause, or of the title where none is named. */
export interface PhraseOf {
  readonly clauseId: string | null;
  readonly from: number;
  /** Before which character it ends; null for the end of the clause. */
  readonly to: number | null;
}

/** What an organisation wrote of a version. */
export interface AuthorShare {
  readonly organisationId: string | null;
  readonly characters: number;
  /** From 0 to 1, of all characters. */
  readonly share: number;
}

/** Who wrote which words of drafts and versions. */
@Injectable()
export class Authorship {
  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
    private readonly stored: StoredDrafts,
  ) {}

  /** Who wrote a phrase of a draft as it is stored now; null for whoever may not know. */
  async ofPhrase(ctx: RequestContext, draft: Draft, phrase: PhraseOf): Promise<WrittenPassage[] | null> {
    const subject = await this.drafting.draftPolicySubjectOf(ctx, draft);
    if (!ctx.allows('authorship.read', subject)) return null;
    const { manager } = this.database;
    const doc = await this.stored.read(manager, draft.id);
    const writing = await this.stored.writing(manager, draft.id);
    const runs = writtenRuns(doc).filter(({ clauseId }) => clauseId === phrase.clauseId);
    doc.destroy();
    return passagesOf(
      runs.flatMap((run) => cut(run, phrase)),
      writing,
    );
  }

  /** Who wrote how much of a version, the most first; null for whoever may not know. */
  async sharesOf(ctx: RequestContext, version: DraftVersion): Promise<AuthorShare[] | null> {
    const subject = await this.drafting.versionPolicySubject(ctx, version);
    if (!ctx.allows('authorship.read', subject)) return null;
    const rows = await ctx.load('version-shares', version.id, async (ids) =>
      groupBy(
        await this.database.manager.findBy(VersionShare, { versionId: In([...ids]) }),
        ({ versionId }) => versionId,
      ),
    );
    return sharesFrom(rows ?? []);
  }

  /** Counts who wrote how much of the text that becomes a version; for the freezing act only. */
  async keepShares(tx: EntityManager, version: DraftVersion, doc: Y.Doc): Promise<void> {
    const writing = await this.stored.writing(tx, version.draftId);
    const counts = new Map<string | null, number>();
    for (const { text, organisationId } of passagesOf(writtenRuns(doc), writing)) {
      counts.set(organisationId, (counts.get(organisationId) ?? 0) + text.length);
    }
    const rows = [...counts].map(([organisationId, characters]) => ({
      id: newId(),
      versionId: version.id,
      organisationId,
      characters,
    }));
    if (rows.length > 0) await tx.insert(VersionShare, rows);
  }
}

function sharesFrom(rows: readonly VersionShare[]): AuthorShare[] {
  const total = rows.reduce((sum, { characters }) => sum + characters, 0);
  return rows
    .map(({ organisationId, characters }) => ({ organisationId, characters, share: characters / total }))
    .sort((a, b) => b.characters - a.characters);
}

/** What of a run lies in the phrase. */
function cut(run: WrittenRun, { from, to }: PhraseOf): WrittenRun[] {
  const start = Math.max(0, from - run.from);
  const text = run.text.slice(start, to === null ? undefined : Math.max(start, to - run.from));
  return text === '' ? [] : [{ ...run, from: run.from + start, clock: run.clock + start, text }];
}

function passagesOf(runs: readonly WrittenRun[], writing: Writing): WrittenPassage[] {
  const passages: (WrittenPassage & { readonly clauseId: string | null })[] = [];
  for (const { clauseId, from, text, clientId, clock } of runs) {
    let at = 0;
    for (const { length, writer } of writing.of(clientId, clock, text.length)) {
      const passage = { clauseId, from: from + at, text: text.slice(at, at + length), ...shown(writer) };
      const last = passages.at(-1);
      if (last !== undefined && follows(last, passage)) {
        passages[passages.length - 1] = {
          ...last,
          text: last.text + passage.text,
          at: later(last.at, passage.at),
        };
      } else passages.push(passage);
      at += length;
    }
  }
  return passages;
}

function shown(writer: Writer | null): Pick<WrittenPassage, 'personId' | 'organisationId' | 'at'> {
  if (writer === null) return { personId: null, organisationId: null, at: null };
  return { personId: writer.personId, organisationId: writer.organisationId, at: writer.at };
}

function follows(
  last: WrittenPassage & { readonly clauseId: string | null },
  next: WrittenPassage & { readonly clauseId: string | null },
): boolean {
  return (
    last.clauseId === next.clauseId &&
    last.from + last.text.length === next.from &&
    last.personId === next.personId &&
    last.organisationId === next.organisationId
  );
}

function later(one: Date | null, other: Date | null): Date | null {
  return one !== null && other !== null && one > other ? one : other;
}
