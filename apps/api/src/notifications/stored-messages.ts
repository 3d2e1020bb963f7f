import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Letter, Messenger, type Notice, type NoticeChannel } from '../acts/messages.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/index.js';
import { Secrets } from '../platform/secrets.js';
import { LetterRow } from './entities/letter.js';
import { NoticeRow } from './entities/notice.js';
import { NoticeChoice } from './entities/notice-choice.js';
import { sendLetter } from './jobs/send-letter.js';
import { writeNotice } from './jobs/write-notice.js';
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
    act: { readonly id: string; readonly at: Date; readonly personId?: string | null },
    messages: { readonly notices: readonly Notice[]; readonly letters: readonly Letter[] },
  ): Promise<void> {
    const common = { actId: act.id, createdAt: act.at };
    const channels = await this.channels(tx, messages.notices);
    const notices = messages.notices.flatMap(({ kind, path, personIds }) =>
      [...new Set(personIds)]
        .filter((personId) => kind === 'account' || personId !== act.personId)
        .filter((personId) => channels.get(`${personId} ${kind}`) !== 'none')
        .map((personId) => ({
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
    for (const { id, personId, kind } of notices) {
      if (channels.get(`${personId} ${kind}`) === 'mail')
        await this.jobs.send(tx, writeNotice, { noticeId: id });
    }
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

  /** What those who are told have chosen, by `<person> <kind>`. */
  private async channels(tx: EntityManager, notices: readonly Notice[]): Promise<Map<string, NoticeChannel>> {
    const personIds = [...new Set(notices.flatMap((notice) => notice.personIds))];
    if (personIds.length === 0) return new Map();
    const rows = await tx.findBy(NoticeChoice, { personId: In(personIds) });
    return new Map(rows.map(({ personId, kind, channel }) => [`${personId} ${kind}`, channel]));
  }
}
