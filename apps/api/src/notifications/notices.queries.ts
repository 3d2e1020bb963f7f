import { can, type Language, NOWHERE, READ_ACTIONS, type ReadAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { ActsQueries } from '../acts/acts.queries.js';
import { NOTICE_KINDS, type NoticeChannel, type NoticeKind } from '../acts/messages.js';
import { recordedWords } from '../acts/recorded-words.js';
import { IdentityService } from '../identity/identity.service.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { NoticeRow } from './entities/notice.js';
import { NoticeChoice } from './entities/notice-choice.js';

/** How somebody is told who has not chosen. */
export const DEFAULT_CHANNEL: NoticeChannel = 'digest';

/** What a list of notices is narrowed to. */
export interface NoticeFilter {
  readonly kind?: NoticeKind | null;
  readonly unread?: boolean | null;
}

/** Reads of what people are told of. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly acts: ActsQueries,
    private readonly identity: IdentityService,
  ) {}

  /** Notices of a person, newest first; for that person. */
  page(
    ctx: RequestContext,
    personId: string,
    { kind, unread }: NoticeFilter,
    args: PageArgs,
  ): Promise<Page<NoticeRow>> {
    this.require(ctx, personId);
    const query = this.database.manager
      .createQueryBuilder(NoticeRow, 'notice')
      .where('notice.personId = :personId', { personId });
    if (kind) query.andWhere('notice.kind = :kind', { kind });
    if (unread) query.andWhere('notice.readAt IS NULL');
    return pageOf(
      query,
      [
        { column: 'notice.createdAt', descending: true, value: (row) => row.createdAt, cast: 'timestamptz' },
        { column: 'notice.id', descending: true, value: (row) => row.id, cast: 'uuid' },
      ],
      args,
      20,
    );
  }

  unread(ctx: RequestContext, personId: string): Promise<number> {
    this.require(ctx, personId);
    return this.database.manager.countBy(NoticeRow, { personId, readAt: IsNull() });
  }

  /** Notices of one act for one person. */
  ofAct(ctx: RequestContext, personId: string, actId: string): Promise<NoticeRow[]> {
    this.require(ctx, personId);
    return this.database.manager.findBy(NoticeRow, { personId, actId });
  }

  /**
   * The act's sentence in a language (that of the reader's profile when null), where the policy lets its reader see the
   * act now; what is somebody's own is theirs who were told.
   */
  async sentence(
    ctx: RequestContext,
    { actId }: NoticeRow,
    language: Language | null = null,
  ): Promise<string | null> {
    const [act, opening] = await Promise.all([this.acts.act(ctx, actId), this.acts.opening(ctx, actId)]);
    if (act === undefined || opening === undefined) return null;
    const place = { ...NOWHERE, spaceId: act.spaceId, groupId: act.groupId, ownerId: ctx.personId };
    const { readAction } = act;
    if (!isReadAction(readAction) || !can(ctx.actor, readAction, place).allowed) return null;
    return recordedWords(opening, language ?? (await this.identity.languageOf(ctx)));
  }

  /** How a person is told of each kind, in the order of the kinds. */
  async choices(
    ctx: RequestContext,
    personId: string,
  ): Promise<{ kind: NoticeKind; channel: NoticeChannel; required: boolean }[]> {
    this.require(ctx, personId);
    const chosen = await this.channels([personId]);
    return NOTICE_KINDS.map((kind) => ({
      kind,
      channel: chosen.get(`${personId} ${kind}`) ?? DEFAULT_CHANNEL,
      required: kind === 'account',
    }));
  }

  /** What people have chosen, by `<person> <kind>`. */
  async channels(personIds: readonly string[]): Promise<Map<string, NoticeChannel>> {
    const rows = await this.database.manager.findBy(NoticeChoice, { personId: In([...personIds]) });
    return new Map(rows.map(({ personId, kind, channel }) => [`${personId} ${kind}`, channel]));
  }

  private require(ctx: RequestContext, ownerId: string): void {
    ctx.require('notice.read', { ...NOWHERE, ownerId });
  }
}

function isReadAction(action: string): action is ReadAction {
  return (READ_ACTIONS as readonly string[]).includes(action);
}
