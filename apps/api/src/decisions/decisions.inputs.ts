import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { PageArgs } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import type { PositionState } from './decision-state.js';
import {
  DecisionRuleEnum,
  DecisionStatusEnum,
  DecisionType,
  ObjectionType,
  PositionAnswerEnum,
  PositionCorrectionType,
  PositionStateEnum,
  PositionType,
} from './decisions.types.js';
import { PositionSignatureInput } from './signing.types.js';

@InputType()
export class DecisionLogFilter {
  @Field(() => ID, { nullable: true, description: 'That decision alone.' }) decisionId?: string | null;
  @Field(() => ID, { nullable: true }) taskGroupId?: string | null;
  @Field(() => String, { nullable: true, description: 'Decisions in which it has a seat.' })
  organisationSlug?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Open on this day or later, UTC.' }) from?:
    | string
    | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Opened on this day or earlier, UTC.' }) to?:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'Decisions in which an organisation of it has a seat.' })
  sectorKey?: string | null;
  @Field(() => [PositionAnswerEnum], {
    nullable: true,
    description: 'Answers one of which counted then: of that organisation or sector where one is asked for.',
  })
  answer?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Decisions on the words of that definition.' })
  definitionId?: string | null;
  @Field(() => [DecisionStatusEnum], { nullable: true }) status?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the question, of reasons for an answer, of an objection, or of why it was taken back.',
  })
  text?: string | null;
}

@ArgsType()
export class DecisionLogArgs extends PageArgs {
  @Field() spaceSlug: string;
  @Field(() => DecisionLogFilter, { nullable: true }) filter?: DecisionLogFilter | null;
  @Field(() => Date, { nullable: true, description: 'Decisions as they stood then; now unless said.' })
  asOf?: Date | null;
  @Field({ defaultValue: false, description: 'Oldest first instead of newest first.' }) oldestFirst: boolean;
}

@ArgsType()
class PositionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Those of that organisation.' })
  organisationId?: string | null;
  @Field({ defaultValue: false, description: 'Newest first instead of in the order given.' })
  newestFirst: boolean;
}

@ArgsType()
export class DecisionPositionsArgs extends PositionsArgs {
  @Field({ defaultValue: false, description: 'Also those that lapsed or were replaced.' })
  includeLapsed: boolean;
}

@ArgsType()
export class EntryPositionsArgs extends PositionsArgs {
  @Field(() => [PositionStateEnum], { nullable: true, description: 'Those that stood so; all unless said.' })
  states?: PositionState[] | null;
}

@InputType()
export class OpenDecisionInput extends MutationInput {
  @Field(() => ID) versionId: string;
  @Field() question: string;
  @Field(() => DecisionRuleEnum) rule: string;
  @Field({ defaultValue: false, description: 'Whether the rule must hold within each sector as well.' })
  bySector: boolean;
  @Field(() => Date, { nullable: true }) deadline?: Date | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The poll of the same group that it comes from. Answers to that are no positions.',
  })
  pollId?: string | null;
}

@InputType()
export class TakePositionInput extends MutationInput {
  @Field(() => ID) decisionId: string;
  @Field({ description: 'SHA-256 of the words that you have read: the version now in question.' })
  versionSha256: string;
  @Field(() => PositionAnswerEnum) answer: string;
  @Field(() => String, { nullable: true }) reasons?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The answer of a colleague to the same words that this one is to replace, where there is one.',
  })
  replaces?: string | null;
  @Field(() => PositionSignatureInput, { nullable: true, description: 'Where it is signed with a passkey.' })
  signature?: PositionSignatureInput | null;
}

@InputType()
export class RaiseObjectionInput extends MutationInput {
  @Field(() => ID) decisionId: string;
  @Field() versionSha256: string;
  @Field(() => [ID]) clauseIds: string[];
  @Field() reasons: string;
  @Field({ description: 'What would resolve it.' }) wouldResolve: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'The answer of a colleague to the same words that this one is to replace, where there is one.',
  })
  replaces?: string | null;
  @Field(() => PositionSignatureInput, { nullable: true, description: 'Where it is signed with a passkey.' })
  signature?: PositionSignatureInput | null;
}

@InputType()
export class WithdrawObjectionInput extends MutationInput {
  @Field(() => ID) objectionId: string;
  @Field() reasons: string;
}

@InputType()
export class OpenCorrectionInput extends MutationInput {
  @Field(() => ID) positionId: string;
  @Field({ description: 'Why it is not the organisation’s position.' }) reasons: string;
}

@InputType()
export class WithdrawCorrectionInput extends MutationInput {
  @Field(() => ID) correctionId: string;
  @Field() reasons: string;
}

@InputType()
export class ConfirmPositionInput extends MutationInput {
  @Field(() => ID) correctionId: string;
  @Field({ description: 'Why it is the organisation’s position after all.' }) reasons: string;
}

@ObjectType()
export class CorrectionPayload {
  @Field(() => PositionCorrectionType) correction: PositionCorrectionType;
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}

@InputType()
export class CloseDecisionInput extends MutationInput {
  @Field(() => ID) decisionId: string;
}

@InputType()
export class LapseDecisionInput extends MutationInput {
  @Field(() => ID) decisionId: string;
  @Field({
    description:
      'Why the group need not answer the question any more; everybody who reads the decision reads it.',
  })
  reasons: string;
}

@ObjectType()
export class OpenDecisionPayload {
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class TakePositionPayload {
  @Field(() => PositionType) position: PositionType;
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class RaiseObjectionPayload {
  @Field(() => ObjectionType) objection: ObjectionType;
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class WithdrawObjectionPayload {
  @Field(() => ObjectionType) objection: ObjectionType;
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class CloseDecisionPayload {
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class LapseDecisionPayload {
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}
