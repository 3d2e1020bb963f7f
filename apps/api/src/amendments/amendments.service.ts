import type { Actor } from '@concordat/domain';
import { amendmentStates, can, next, type PolicySubject, possible } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Notice } from '../acts/messages.js';
import { type DraftInGroup, DraftingService } from '../drafting/drafting.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Amendment } from './entities/amendment.js';
import { AmendmentReply } from './entities/amendment-reply.js';
import { AmendmentRevision } from './entities/amendment-revision.js';

export interface AmendmentInDraft extends DraftInGroup {
  readonly amendment: Amendment;
  readonly latest: AmendmentRevision;
}

/** What a revision says, by whom and for whom. */
export type Revising = Pick<AmendmentRevision, 'changes' | 'reasons' | 'personId' | 'organisationId'> & {
  readonly now: Date;
};

/** An amendment of which people are told, where it stands. */
type Told = DraftInGroup & { readonly amendment: Amendment };

/** What came of settling an amendment: its state, and what goes on record of those to it that lapsed with it. */
export interface Settled {
  readonly status: Amendment['status'];
  readonly subjects: readonly { readonly type: 'amendment'; readonly id: string }[];
  readonly payload: { readonly lapsed?: readonly number[] };
  readonly notices: readonly Notice[];
}

/** How amendments are found, locked, revised, and who is told. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly groups: GroupsService,
  ) {}

  /**
   * An amendment inside an act, locked until the act is done, after the one that it would change; its draft is kept from
   * being closed or frozen.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<AmendmentInDraft> {
    const known = isId(id) ? await tx.findOneBy(Amendment, { id }) : null;
    if (known === null) throw Problem.notFound('amendment');
    const place = await this.drafting.keptDraft(tx, known.draftId);
    if (known.parentId !== null) await this.lock(tx, known.parentId);
    const amendment = await this.lock(tx, id);
    return { ...place, amendment, latest: await this.latest(tx, amendment) };
  }

  /** What an amendment proposes now. */
  latest(tx: EntityManager, { id, revision }: Amendment): Promise<AmendmentRevision> {
    return tx.findOneByOrFail(AmendmentRevision, { amendmentId: id, number: revision });
  }

  /** What the policy must know of an amendment: where its draft lies, and how that stands. */
  policySubject(place: DraftInGroup): PolicySubject {
    return this.drafting.draftPolicySubject(place);
  }

  /** Lets pass whoever proposed it, and co-chairs where they may too. @throws Problem FORBIDDEN */
  mustBeTheirs(place: AmendmentInDraft, actor: Actor, personId: string | null, coChairs: boolean): void {
    if (place.amendment.proposedById === personId) return;
    if (coChairs && can(actor, 'amendment.accept', this.policySubject(place)).allowed) return;
    throw new Problem(
      'FORBIDDEN',
      'That amendment is somebody else’s. Say in it what you think, or propose one of your own.',
    );
  }

  /** Lets pass only what is proposed still, and as whoever acts has read it. @throws Problem CONFLICT */
  mustBeOpen({ amendment }: AmendmentInDraft, expectedRevision: number | null): void {
    if (possible(amendmentStates, amendment.status).length === 0) {
      throw Problem.conflict(
        `Amendment ${amendment.number} is ${amendment.status.replaceAll('_', ' ')} already. Propose another if need be.`,
      );
    }
    if (expectedRevision !== null && expectedRevision !== amendment.revision) {
      throw Problem.conflict(
        `Amendment ${amendment.number} was revised since you read it. Read what it proposes now, then go on.`,
      );
    }
  }

  /** Gives an amendment another revision. */
  async revise(tx: EntityManager, amendment: Amendment, revising: Revising): Promise<number> {
    const { now, ...rest } = revising;
    const number = amendment.revision + 1;
    await tx.insert(AmendmentRevision, { id: newId(), amendmentId: amendment.id, number, at: now, ...rest });
    await tx.update(Amendment, { id: amendment.id }, { revision: number, latestAt: now });
    return number;
  }

  /** Settles an amendment; those to it that are open lapse with it, and those in them are told. */
  async settle(
    tx: EntityManager,
    place: AmendmentInDraft,
    event: 'accept' | 'acceptWithChanges' | 'reject' | 'withdraw',
    {
      personId,
      why,
      now,
    }: { readonly personId: string | null; readonly why: string | null; readonly now: Date },
  ): Promise<Settled> {
    const { amendment } = place;
    const status = next(amendmentStates, amendment.status, event);
    const settled = { latestAt: now, settledAt: now };
    await tx.update(
      Amendment,
      { id: amendment.id },
      { ...settled, status, settledById: personId, settledWhy: why },
    );
    const open = await tx.find(Amendment, {
      where: { parentId: amendment.id, status: 'proposed' },
      order: { number: 'ASC' },
    });
    const notices: Notice[] = [];
    const members = open.length === 0 ? [] : await this.groups.peopleIn(tx, place.group.id, now);
    for (const each of open) {
      const lapsed = next(amendmentStates, each.status, 'lapse');
      await tx.update(Amendment, { id: each.id }, { ...settled, status: lapsed });
      notices.push(await this.noticeToThoseIn(tx, { ...place, amendment: each }, members));
    }
    return {
      status,
      subjects: open.map(({ id }) => ({ type: 'amendment' as const, id })),
      payload: open.length === 0 ? {} : { lapsed: open.map(({ number }) => number) },
      notices,
    };
  }

  /** Everybody in the group but whoever acts is told; or those who took part alone. */
  async notices(tx: EntityManager, place: Told, to: 'group' | 'thoseInIt', now: Date): Promise<Notice[]> {
    const members = await this.groups.peopleIn(tx, place.group.id, now);
    if (to === 'group') return [{ kind: 'amendment', personIds: members, path: pathOf(place) }];
    return [await this.noticeToThoseIn(tx, place, members)];
  }

  private async noticeToThoseIn(tx: EntityManager, place: Told, members: readonly string[]): Promise<Notice> {
    const { id, proposedById } = place.amendment;
    const said = await tx.findBy(AmendmentReply, { amendmentId: id });
    const took = new Set([proposedById, ...said.map(({ personId }) => personId)]);
    return { kind: 'amendment', personIds: members.filter((each) => took.has(each)), path: pathOf(place) };
  }

  private lock(tx: EntityManager, id: string): Promise<Amendment> {
    return tx.findOneOrFail(Amendment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

function pathOf({ amendment, draft, space }: Told): string {
  return `/spaces/${space.slug}/drafts/${draft.id}/amendments/${amendment.id}`;
}
