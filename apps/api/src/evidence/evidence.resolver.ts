import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import type { Act } from '../acts/entities/act.js';
import { Ctx, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { addEvidence } from './acts/add-evidence.js';
import { noteEvidence } from './acts/note-evidence.js';
import { withdrawEvidence } from './acts/withdraw-evidence.js';
import * as inputs from './evidence.inputs.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceConnection, EvidenceType } from './evidence.types.js';

/** What is asked of the library of evidence, and what is done in it. */
@Resolver(() => EvidenceType)
export class EvidenceResolver {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly spaces: SpacesService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => EvidenceType)
  @Reads('evidence.read')
  evidence(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.evidence(ctx, id);
  }

  @Query(() => EvidenceConnection, { description: 'The sources of a space, the newest first.' })
  @Reads('evidence.read')
  async evidenceLibrary(@Ctx() ctx: RequestContext, @Args() args: inputs.EvidenceArgs) {
    return this.queries.library(ctx, await this.spaces.bySlug(ctx, args.spaceSlug), args);
  }

  @Mutation(() => inputs.EvidencePayload, { description: 'Brings a source into the library.' })
  @Performs(addEvidence)
  async addEvidence(@Ctx() ctx: RequestContext, @Args('input') input: inputs.AddEvidenceInput) {
    return this.payload(await this.door.perform(ctx, addEvidence, input));
  }

  @Mutation(() => inputs.EvidencePayload, { description: 'Says of what quality a source is.' })
  @Performs(noteEvidence)
  async noteEvidence(@Ctx() ctx: RequestContext, @Args('input') input: inputs.NoteEvidenceInput) {
    return this.payload(await this.door.perform(ctx, noteEvidence, input));
  }

  @Mutation(() => inputs.EvidencePayload, {
    description: 'Withdraws a source, once and for good; it stays to be read.',
  })
  @Performs(withdrawEvidence)
  async withdrawEvidence(@Ctx() ctx: RequestContext, @Args('input') input: inputs.WithdrawEvidenceInput) {
    return this.payload(await this.door.perform(ctx, withdrawEvidence, input));
  }

  private async payload({ result, act }: { result: { evidenceId: string }; act: Act }) {
    return { evidence: await this.queries.actedOn(result.evidenceId), act };
  }
}
