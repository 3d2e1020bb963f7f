import { can, POSITION_ANSWERS } from '@concordat/domain';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { id, optionalParagraphs, parseInput, sha256 } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { DecisionState } from './decision-state.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionType, PositionType } from './decisions.types.js';
import type { PositionIn } from './position-lists.js';
import { PositionSigning } from './position-signing.js';
import { Signatures } from './signatures.js';
import { PositionToSign, PositionToSignInput } from './signing.types.js';

const CLAUSES_MAX = 100;

const toSign = z.object({
  versionSha256: sha256,
  answer: z.enum(POSITION_ANSWERS),
  reasons: optionalParagraphs,
  clauseIds: z.array(id).max(CLAUSES_MAX).nullish(),
  wouldResolve: optionalParagraphs,
});

@Resolver(() => DecisionType)
export class SignedPositionsResolver {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly signing: PositionSigning,
  ) {}

  @Guards('Decision', 'decision.takePosition')
  @ResolveField(() => PositionToSign, {
    nullable: true,
    description:
      'What the viewer signs who answers so; null for whoever has no passkey that signs, and for access tokens.',
  })
  async positionToSign(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: DecisionState,
    @Args('input') given: PositionToSignInput,
  ): Promise<PositionToSign | null> {
    const { versionSha256, answer, reasons, clauseIds, wouldResolve } = parseInput(toSign, given);
    const { personId, sessionId } = ctx;
    const objects = answer === 'object';
    const action = objects ? 'decision.raiseObjection' : 'decision.takePosition';
    const permission = can(ctx.actor, action, await this.decisions.policySubjectOf(ctx, record));
    if (!permission.allowed) throw new Problem(permission.code, permission.reason);
    const organisation = permission.grant?.organisationId ?? null;
    if (organisation === null || personId === null || sessionId === null) return null;
    const said = {
      decision: record.decision.id,
      person: personId,
      organisation,
      version: versionSha256,
      answer,
      reasons,
      clauses: objects ? [...new Set(clauseIds ?? [])] : null,
      wouldResolve: objects ? wouldResolve : null,
    };
    return this.signing.prepare(said, sessionId, ctx.now);
  }
}

@Resolver(() => PositionType)
export class SignatureResolver {
  constructor(private readonly signatures: Signatures) {}

  @ResolveField(() => Boolean, { description: 'Whether it was signed with a passkey.' })
  async signed({ id: positionId }: PositionIn, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return (await this.signatures.of(ctx, positionId)) !== undefined;
  }
}
