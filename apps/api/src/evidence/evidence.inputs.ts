import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { PageArgs } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { EvidenceKindEnum, EvidenceStatusEnum, EvidenceType } from './evidence.types.js';

@InputType()
export class EvidenceFilter {
  @Field(() => ID, { nullable: true }) taskGroupId?: string | null;
  @Field(() => [EvidenceKindEnum], { nullable: true }) kind?: string[] | null;
  @Field(() => [EvidenceStatusEnum], { nullable: true }) status?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Part of the title or of how it is cited.' })
  text?: string | null;
}

@ArgsType()
export class EvidenceArgs extends PageArgs {
  @Field() spaceSlug: string;
  @Field(() => EvidenceFilter, { nullable: true }) filter?: EvidenceFilter | null;
}

@InputType()
export class AddEvidenceInput extends MutationInput {
  @Field(() => ID, { description: 'The task group that brings it in.' }) taskGroupId: string;
  @Field() title: string;
  @Field({ description: 'How texts cite it, in a line.' }) citation: string;
  @Field(() => EvidenceKindEnum) kind: string;
  @Field(() => String, { nullable: true, description: 'Where it is on the web.' }) address?: string | null;
  @Field(() => CalendarDate, { nullable: true }) publishedOn?: string | null;
}

@InputType()
export class NoteEvidenceInput extends MutationInput {
  @Field(() => ID) evidenceId: string;
  @Field({ description: 'What there is to say of its quality.' }) words: string;
}

@InputType()
export class WithdrawEvidenceInput extends MutationInput {
  @Field(() => ID) evidenceId: string;
  @Field() reason: string;
}

@ObjectType()
export class EvidencePayload {
  @Field(() => EvidenceType) evidence: EvidenceType;
  @Field(() => ActType) act: ActType;
}
