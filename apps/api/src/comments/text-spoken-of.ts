import {
  anchorPhrase,
  clauseQuote,
  clauseWords,
  contentFromYDoc,
  DocumentError,
  findSpokenOf,
  listClauses,
  type PhraseAnchor,
  type TextSince,
} from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type * as Y from 'yjs';
import { StoredDrafts } from '../drafting/stored-drafts.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import type { CommentThread } from './entities/comment-thread.js';

/** A phrase as it is chosen: where it begins among the letters of its clause, and its words. */
export interface ChosenPhrase {
  readonly from: number;
  readonly quote: string;
}

/** What a thread is about, found in the text as it is stored. */
export interface SpokenOfNow {
  readonly kind: 'section' | 'clause';
  readonly number: string;
  readonly quote: string;
  readonly anchor: PhraseAnchor | null;
}

/** What became of the words of a thread, and what stands there now. */
export interface TextNow {
  readonly since: TextSince;
  readonly words: string | null;
}

/** Finds what is spoken of in the text of drafts as PostgreSQL has it. */
@Injectable()
export class TextSpokenOf {
  constructor(
    private readonly database: DataSource,
    private readonly stored: StoredDrafts,
  ) {}

  /**
   * A clause of a draft, or a phrase in it, for a thread that is started.
   *
   * @throws Problem NOT_FOUND for no such clause, CONFLICT where the phrase does not stand in it
   */
  async choose(
    tx: EntityManager,
    draftId: string,
    clauseId: string,
    phrase: ChosenPhrase | null,
  ): Promise<SpokenOfNow> {
    const doc = await this.stored.read(tx, draftId);
    try {
      return chosenIn(doc, clauseId, phrase);
    } finally {
      doc.destroy();
    }
  }

  /** What became of the words of a thread, batched by draft. */
  async now(ctx: RequestContext, thread: CommentThread): Promise<TextNow> {
    const doc = await ctx.load('commented-text', thread.draftId, async (ids) => {
      const docs = ids.map(async (id) => [id, await this.stored.read(this.database.manager, id)] as const);
      return new Map(await Promise.all(docs));
    });
    if (doc === undefined) throw new Error(`draft ${thread.draftId} is missing`);
    const { since, words } = findSpokenOf(doc, { ...thread, anchor: anchorOf(thread) });
    return { since, words };
  }
}

/** Both ends of the phrase that a thread is about; null where it is about a whole clause. */
export function anchorOf({ anchorStart, anchorEnd }: CommentThread): PhraseAnchor | null {
  return anchorStart === null || anchorEnd === null ? null : { start: anchorStart, end: anchorEnd };
}

function chosenIn(doc: Y.Doc, clauseId: string, phrase: ChosenPhrase | null): SpokenOfNow {
  const words = clauseWords(doc, clauseId);
  const clause = words === null ? undefined : listed(doc).find(({ id }) => id === clauseId);
  if (words === null || clause === undefined) {
    throw new Problem(
      'NOT_FOUND',
      'There is no such clause in the draft as it is stored. Choose another, or try again once your text is saved.',
    );
  }
  const { kind, number } = clause;
  if (phrase === null) return { kind, number, quote: clauseQuote(words), anchor: null };
  const anchor = anchorPhrase(doc, clauseId, phrase);
  if (anchor === null) {
    throw new Problem(
      'CONFLICT',
      'These words do not stand in the clause as it is stored. Choose them again, once your text is saved.',
      'phrase.quote',
    );
  }
  return { kind, number, quote: phrase.quote, anchor };
}

function listed(doc: Y.Doc) {
  try {
    return listClauses(contentFromYDoc(doc));
  } catch (error) {
    if (error instanceof DocumentError) throw new Problem('INVALID', error.message, 'draftId');
    throw error;
  }
}
