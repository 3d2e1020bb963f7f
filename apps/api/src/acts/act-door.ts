import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { ActsQueries } from './acts.queries.js';
import { ActsService } from './acts.service.js';
import type { ActDefinition } from './define-act.js';
import type { Act } from './entities/act.js';
import type { MutationInput } from './mutation-input.js';

/** What a mutation answers with: ids of what came of the act, and the act itself. */
export interface Answer<Result> {
  readonly result: Result;
  readonly act: Act;
}

/** How a GraphQL mutation performs its act. */
@Injectable()
export class ActDoor {
  constructor(
    private readonly acts: ActsService,
    private readonly queries: ActsQueries,
    private readonly clock: Clock,
  ) {}

  async perform<Input, Subject, Words, Result extends object, Given extends MutationInput>(
    ctx: RequestContext,
    act: ActDefinition<Input, Subject, Words, Result>,
    input: Given,
  ): Promise<Answer<Result>> {
    const { idempotencyKey, ...rest } = input;
    const now = this.clock.now();
    const performed = await this.acts.perform(act, rest, { actor: ctx.actor, now, idempotencyKey });
    ctx.moveOn(this.clock.now());
    return { result: performed.result, act: await this.queries.byId(performed.actId) };
  }
}
