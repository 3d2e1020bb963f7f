import { Injectable } from '@nestjs/common';
import {
  DecisionParts,
  type HeldSeat,
  type ObjectionIn,
  type ReportedIn,
} from '../decisions/decision-parts.js';
import type { DecisionState } from '../decisions/decision-state.js';
import type { DecisionLogFilter } from '../decisions/decisions.inputs.js';
import { DecisionsQueries } from '../decisions/decisions.queries.js';
import { newestAnswer } from '../decisions/position-lists.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { PAGE_LIMIT } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { ChainExport, type ExportedChain } from './chain-export.js';

/** What is asked of the log. */
export interface AskedOfLog {
  readonly filter: DecisionLogFilter;
  /** Decisions as they stood then; now where it is null. */
  readonly asOf: Date | null;
  readonly oldestFirst: boolean;
}

/** A seat in a decision as a file has it; instants are ISO 8601, null for what is not so, or not for the asker to read. */
export interface ExportedSeat {
  readonly organisation: string;
  readonly sector: string;
  readonly leftAt: string | null;
  readonly counted: boolean;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly reasons: string | null;
  readonly objection: string | null;
  /** What a co-chair saw at a meeting, and whether the organisation itself has confirmed it. */
  readonly reported: string | null;
  readonly reportStanding: string | null;
}

/** A decision as a file has it, as it stood at `asOf`. */
export interface ExportedDecision {
  readonly id: string;
  readonly question: string;
  readonly taskGroup: string | null;
  readonly status: string;
  readonly rule: string;
  readonly bySector: boolean;
  /** Per cent of the seats that must have answered where a majority decides. */
  readonly quorumPercent: number;
  readonly openedAt: string;
  readonly deadline: string | null;
  readonly closedAt: string | null;
  readonly lapsedWhy: string | null;
  readonly asOf: string;
  readonly version: number | null;
  readonly versionSha256: string | null;
  /** What the rule makes of it, in sentences. */
  readonly outcome: readonly string[];
  readonly chain: ExportedChain;
  readonly seats: readonly ExportedSeat[];
}

/** What was said in a decision besides answers, by whichever organisation. */
interface Said {
  readonly objections: readonly ObjectionIn[];
  readonly reported: readonly ReportedIn[];
}

/** The decision log as a file: every decision that is asked for, with every seat, for whoever may read the log. */
@Injectable()
export class LogExport {
  constructor(
    private readonly queries: DecisionsQueries,
    private readonly parts: DecisionParts,
    private readonly chains: ChainExport,
    private readonly drafting: DraftingService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * Page after page, so that a long log needs no more memory than a short one. The first page is read at once.
   *
   * @throws Problem NOT_FOUND for whoever may not read the log
   */
  async open(
    ctx: RequestContext,
    space: Space,
    asked: AskedOfLog,
  ): Promise<AsyncGenerator<ExportedDecision>> {
    const page = (after: string | null) =>
      this.queries.log(ctx, space, { spaceSlug: space.slug, ...asked, first: PAGE_LIMIT, after });
    return this.from(ctx, page, await page(null));
  }

  private async *from(
    ctx: RequestContext,
    page: (after: string | null) => ReturnType<DecisionsQueries['log']>,
    first: Awaited<ReturnType<DecisionsQueries['log']>>,
  ): AsyncGenerator<ExportedDecision> {
    for (let current = first; ; current = await page(current.pageInfo.endCursor)) {
      yield* await Promise.all(current.nodes.map((state) => this.exported(ctx, state)));
      if (!current.pageInfo.hasNextPage) return;
    }
  }

  private async exported(ctx: RequestContext, state: DecisionState): Promise<ExportedDecision> {
    const { decision } = state.record;
    const said: Said = { objections: this.parts.objections(state), reported: this.parts.reported(state) };
    const [version, group, { sentences }, chain, seats] = await Promise.all([
      this.drafting.readableVersion(ctx, state.versionId),
      this.groups.groupIfShown(ctx, decision.groupId),
      this.parts.evaluation(ctx, state),
      this.chains.of(ctx, state),
      Promise.all(this.parts.seats(state).map((seat) => this.seat(ctx, seat, said))),
    ]);
    return {
      id: decision.id,
      question: decision.question,
      taskGroup: group?.title ?? null,
      status: state.status,
      rule: decision.rule,
      bySector: decision.bySector,
      quorumPercent: decision.quorumPercent,
      openedAt: decision.openedAt.toISOString(),
      deadline: decision.deadline?.toISOString() ?? null,
      closedAt: state.closedAt?.toISOString() ?? null,
      lapsedWhy: state.closedAt === null ? null : decision.lapsedWhy,
      asOf: state.at.toISOString(),
      version: version?.number ?? null,
      versionSha256: version?.sha256 ?? null,
      outcome: sentences,
      chain,
      seats: seats.toSorted(
        (one, other) =>
          one.sector.localeCompare(other.sector) || one.organisation.localeCompare(other.organisation),
      ),
    };
  }

  private async seat(ctx: RequestContext, seat: HeldSeat, said: Said): Promise<ExportedSeat> {
    const { organisationId, decisionState } = seat;
    const own = (each: { readonly organisationId: string }) => each.organisationId === organisationId;
    const position = newestAnswer(decisionState, organisationId, 'current');
    const objection = said.objections.findLast(own);
    const report = said.reported.find(own);
    const [organisation, sector, person] = await Promise.all([
      this.organisations.organisation(ctx, organisationId),
      this.organisations.sector(ctx, seat.sectorKey),
      position && this.identity.person(ctx, position.personId),
    ]);
    return {
      organisation: organisation.name,
      sector: sector.name,
      leftAt: seat.leftAt?.toISOString() ?? null,
      counted: seat.counted,
      answer: position?.answer ?? null,
      answeredAt: position?.takenAt.toISOString() ?? null,
      answeredBy: person?.name ?? null,
      reasons: position?.reasons ?? null,
      objection: objection?.status ?? null,
      reported: report?.answer ?? null,
      reportStanding: report?.standing ?? null,
    };
  }
}
