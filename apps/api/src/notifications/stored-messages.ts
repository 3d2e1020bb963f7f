import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Letter, Messenger, type Notice } from '../acts/messages.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/index.js';
import { Secrets } from '../platform/secrets.js';
import { LetterRow } from './entities/letter.js';
import { NoticeRow } from './entities/notice.js';
import { sendLetter } from './jobs/send-letter.js';
import { LETTERS } from './letters/letters.service.js';

/** Keeps notices and letters with the act that causes them: all of it commits, or none. */
@Injectable()
export class StoredMessages extends Messenger {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  override async take(
    tx: EntityManager,
    act: { readonly id: string; readonly at: Date },
    messages: { readonly notices: readonly Notice[]; readonly letters: readonly Letter[] },
  ): Promise<void> {
    const common = { actId: act.id, createdAt: act.at };
    const notices = messages.notices.flatMap(({ kind, path, personIds }) =>
      [...new Set(personIds)].map((personId) => ({
        id: newId(),
        ...common,
        personId,
        kind,
        path,
        readAt: this.clock.played ? act.at : null,
      })),
    );
    if (notices.length > 0) await tx.insert(NoticeRow, notices);
    if (this.clock.played) return;
    const letters = messages.letters.map(({ kind, to, words }) => ({
      id: newId(),
      ...common,
      kind,
      sealed: this.secrets.seal(LETTERS, JSON.stringify({ to, words })),
      sentAt: null,
    }));
    if (letters.length > 0) await tx.insert(LetterRow, letters);
    for (const { id } of letters)
      await this.jobs.send(tx, sendLetter, { letterId: id }, { singletonKey: id });
  }
}
