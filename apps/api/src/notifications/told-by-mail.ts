import { digestDay } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Messenger, type NoticeChannel } from '../acts/messages.js';
import { AccountsService } from '../identity/accounts.service.js';
import type { Person } from '../identity/entities/person.js';
import { IdentityService } from '../identity/identity.service.js';
import { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { DigestRun } from './entities/digest-run.js';
import { NoticeRow } from './entities/notice.js';
import { DEFAULT_CHANNEL, NoticesQueries } from './notices.queries.js';
import { WaitingList } from './waiting-list.js';

/** How far back somebody's first digest looks. */
const FIRST_MS = 2 * 86_400_000;
/** As many things as a digest names; the rest is a number. */
const NEWS_LIMIT = 40;
const WAITING_LIMIT = 20;

/** Tells people by mail what they are told of in the application, as far as they may still see it. */
@Injectable()
export class ToldByMail {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountsService,
    private readonly identity: IdentityService,
    private readonly queries: NoticesQueries,
    private readonly waiting: WaitingList,
    private readonly messenger: Messenger,
  ) {}

  /** Writes one notice to its person at once. @param finish ends the job with it */
  async write(noticeId: string, now: Date, finish: (tx: EntityManager) => Promise<void>): Promise<void> {
    const notice = isId(noticeId) ? await this.database.manager.findOneBy(NoticeRow, { id: noticeId }) : null;
    const reader = notice === null ? null : await this.readerOf(notice.personId, now);
    if (notice === null || reader === null) return;
    const sentence = await this.queries.sentence(reader.ctx, notice);
    if (sentence === null) return;
    const letter = { kind: 'notice', to: reader.person.email, words: { sentence, path: notice.path } };
    await this.database.transaction(async (tx) => {
      await this.messenger.take(tx, { id: notice.actId, at: now }, { notices: [], letters: [letter] });
      await finish(tx);
    });
  }

  /** Writes the digests that are due: each person's day once, whichever node comes first. */
  async writeDigests(now: Date): Promise<void> {
    for (const person of await this.accounts.active(now)) {
      const day = digestDay(now, person.timeZone);
      if (day === null) continue;
      if (await this.database.manager.existsBy(DigestRun, { personId: person.id, day })) continue;
      await this.writeDigest(person, day, now);
    }
  }

  private async writeDigest(person: Person, day: string, now: Date): Promise<void> {
    const reader = await this.readerOf(person.id, now);
    if (reader === null) return;
    const found = await this.news(reader.ctx, person, now);
    const [newest] = found;
    await this.database.transaction(async (tx) => {
      const run = { personId: person.id, day, at: now, sent: newest !== undefined };
      const added = await tx
        .createQueryBuilder()
        .insert()
        .into(DigestRun)
        .values(run)
        .orIgnore()
        .returning('day')
        .execute();
      if ((added.raw as unknown[]).length === 0 || newest === undefined) return;
      const words = {
        day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: person.timeZone }).format(now),
        count: String(found.length),
        news: listed(
          found.map(({ sentence }) => sentence),
          NEWS_LIMIT,
        ),
        waiting: listed(await this.waitingLines(reader.ctx), WAITING_LIMIT),
      };
      const letters = [{ kind: 'digest', to: person.email, words }];
      await this.messenger.take(tx, { id: newest.actId, at: now }, { notices: [], letters });
    });
  }

  /** What is unread since the last digest, of the kinds that belong in it, newest first. */
  private async news(
    ctx: RequestContext,
    { id: personId }: Person,
    now: Date,
  ): Promise<{ actId: string; sentence: string }[]> {
    const { manager } = this.database;
    const [last] = await manager.find(DigestRun, { where: { personId }, order: { at: 'DESC' }, take: 1 });
    const since = last?.at ?? new Date(now.getTime() - FIRST_MS);
    const notices = await manager.find(NoticeRow, {
      where: { personId, readAt: IsNull(), createdAt: MoreThan(since) },
      order: { createdAt: 'DESC' },
    });
    const chosen = await this.queries.channels([personId]);
    const channel = (kind: string): NoticeChannel => chosen.get(`${personId} ${kind}`) ?? DEFAULT_CHANNEL;
    const found = await Promise.all(
      notices
        .filter(({ kind }) => channel(kind) === 'digest')
        .map(async (notice) => ({
          actId: notice.actId,
          sentence: await this.queries.sentence(ctx, notice),
        })),
    );
    return found.flatMap(({ actId, sentence }) => (sentence === null ? [] : [{ actId, sentence }]));
  }

  private async waitingLines(ctx: RequestContext): Promise<string[]> {
    const found = await this.waiting.everywhere(ctx);
    return found.flatMap(({ space, items }) => items.map(({ title }) => `${space.title}: ${title}`));
  }

  /** Somebody as they would read for themselves now; null where they cannot any more. */
  private async readerOf(
    personId: string,
    now: Date,
  ): Promise<{ person: Person; ctx: RequestContext } | null> {
    const actor = await this.identity.actorOf(personId, now);
    if (actor?.kind !== 'person' || actor.deactivated) return null;
    const ctx = new RequestContext(actor, now, 'mail');
    return { person: await this.identity.person(ctx, personId), ctx };
  }
}

function listed(lines: readonly string[], limit: number): string {
  const more = lines.length - limit;
  return [
    ...lines.slice(0, limit).map((line) => `• ${line}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n');
}
