import { can } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import {
  type Page,
  type PageArgs,
  pageFrom,
  readCursor,
  sizeOf,
  writeCursor,
} from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { ObjectionIn } from './decision-parts.js';
import { isPast, type Support } from './decision-state.js';
import { DecisionsService } from './decisions.service.js';
import { forOthers, forSupporter } from './objection-supports.js';

const PAGE_SIZE = 20;

/** An organisation's support with the objection that it is of, as that stood. */
export interface SupportOf extends Support {
  readonly objection: ObjectionIn;
}

/** Who supports an objection, and what the asker may do about that. */
@Injectable()
export class ObjectionSupportsQueries {
  constructor(private readonly decisions: DecisionsService) {}

  /**
   * One page of the support of an objection as it stood, the newest last.
   *
   * @throws Problem INVALID for a size out of range or a cursor that is not ours
   */
  page(objection: ObjectionIn, args: PageArgs): Page<SupportOf> {
    const size = sizeOf(args, PAGE_SIZE);
    const [moment = 0, last = ''] = args.after ? readCursor(args.after, ['timestamptz', 'uuid']) : [];
    const from = new Date(moment);
    const all = given(objection);
    const rest = all.filter(({ at, id }) => at > from || (at.getTime() === from.getTime() && id > last));
    return pageFrom(
      rest.slice(0, size + 1).map((support) => ({ ...support, objection })),
      size,
      Boolean(args.after),
      ({ at, id }) => writeCursor([at, id]),
      async () => all.length,
    );
  }

  /** Whether the asker may support an objection now: for another organisation, which has not done so. */
  async maySupport(ctx: RequestContext, objection: ObjectionIn): Promise<boolean> {
    const { record } = objection.decisionState;
    if (isPast(record.decision, ctx.now)) return false;
    const subject = await this.decisions.policySubjectOf(ctx, record);
    const permission = can(ctx.actor, 'objection.support', forOthers(subject, objection));
    if (!permission.allowed) return false;
    const speaksFor = permission.grant?.organisationId;
    return !given(objection).some(({ organisationId }) => organisationId === speaksFor);
  }

  /** Whether the asker may withdraw support now. */
  async mayWithdraw(ctx: RequestContext, support: SupportOf): Promise<boolean> {
    const { objection, end } = support;
    const { record } = objection.decisionState;
    if (end !== null || isPast(record.decision, ctx.now)) return false;
    const subject = await this.decisions.policySubjectOf(ctx, record);
    return ctx.allows('objection.withdrawSupport', forSupporter(subject, objection, support));
  }
}

function given({ id, decisionState }: ObjectionIn): readonly Support[] {
  return decisionState.supports.filter(({ objectionId }) => objectionId === id);
}
