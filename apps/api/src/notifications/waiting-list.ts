import { Injectable } from '@nestjs/common';
import { ConsultationsWaiting } from '../consultations/consultations.waiting.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DisputesWaiting } from '../disputes/disputes.waiting.js';
import { JoinRequests } from '../groups/join-requests.js';
import { ActionsWaiting } from '../meetings/actions.waiting.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import { PollsWaiting } from '../polls/polls.waiting.js';
import { RecommendationsWaiting } from '../recommendations/recommendations.waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { SpacesService } from '../spaces/spaces.service.js';

/** What waits for somebody, gathered from every feature that can wait for people. */
@Injectable()
export class WaitingList {
  private readonly sources: readonly WaitingSource[];

  constructor(
    private readonly spaces: SpacesService,
    decisions: DecisionsService,
    consultations: ConsultationsWaiting,
    recommendations: RecommendationsWaiting,
    requests: JoinRequests,
    actions: ActionsWaiting,
    disputes: DisputesWaiting,
    polls: PollsWaiting,
  ) {
    this.sources = [decisions, consultations, recommendations, requests, actions, disputes, polls];
  }

  async of(ctx: RequestContext, spaceSlug: string): Promise<WaitingItem[]> {
    return this.inSpace(ctx, await this.spaces.bySlug(ctx, spaceSlug));
  }

  /** The same in every space in which the asker holds a role; spaces where nothing waits are left out. */
  async everywhere(ctx: RequestContext): Promise<{ space: Space; items: WaitingItem[] }[]> {
    const grants = ctx.actor.kind === 'person' ? ctx.actor.grants : [];
    const ids = [...new Set(grants.flatMap(({ spaceId }) => spaceId ?? []))];
    const spaces = await Promise.all(ids.map((id) => this.spaces.space(ctx, id)));
    const found = await Promise.all(
      spaces.map(async (space) => ({ space, items: await this.inSpace(ctx, space) })),
    );
    return found
      .filter(({ items }) => items.length > 0)
      .toSorted((a, b) => a.space.title.localeCompare(b.space.title, 'en'));
  }

  private async inSpace(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    const found = await Promise.all(this.sources.map((source) => source.waitingFor(ctx, space)));
    return found.flat().toSorted((a, b) => urgency(a) - urgency(b) || a.since.getTime() - b.since.getTime());
  }
}

function urgency(item: WaitingItem): number {
  return item.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
