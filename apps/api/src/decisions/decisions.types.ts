import {
  CORRECTION_STATUSES,
  DECISION_RULES,
  DECISION_STATUSES,
  OBJECTION_STATUSES,
  POSITION_ANSWERS,
} from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OrganisationType, SectorType } from '../organisations/organisations.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { SpeakingAsEnum } from '../substitutions/substitutions.types.js';

export const DecisionRuleEnum = enumOf(DECISION_RULES);
registerEnumType(DecisionRuleEnum, { name: 'DecisionRule' });
export const DecisionStatusEnum = enumOf(DECISION_STATUSES);
registerEnumType(DecisionStatusEnum, { name: 'DecisionStatus' });
export const PositionAnswerEnum = enumOf(POSITION_ANSWERS);
registerEnumType(PositionAnswerEnum, { name: 'PositionAnswer' });
export const PositionStateEnum = enumOf(['current', 'replaced', 'lapsed'] as const);
registerEnumType(PositionStateEnum, { name: 'PositionState' });
export const ObjectionStatusEnum = enumOf(OBJECTION_STATUSES);
registerEnumType(ObjectionStatusEnum, { name: 'ObjectionStatus' });
export const CorrectionStatusEnum = enumOf(CORRECTION_STATUSES);
registerEnumType(CorrectionStatusEnum, { name: 'CorrectionStatus' });
export const OutcomeEnum = enumOf(['would_carry', 'would_not_carry', 'undecided'] as const);
registerEnumType(OutcomeEnum, { name: 'Outcome' });

@ObjectType('Decision', {
  description: 'A question put to a task group about one version under a decision rule.',
})
export class DecisionType {
  @Field(() => ID) id: string;
}

export const DecisionConnection = connectionOf(DecisionType, 'Decision');

@ObjectType('Seat', { description: 'An organisation’s say in a decision, fixed when it was opened.' })
export class SeatType {
  @Field(() => ID, { description: 'The organisation’s id.' }) organisationId: string;
  @Field(() => Date, { nullable: true, description: 'When the organisation left the group, if it has.' })
  leftAt: Date | null;
  @Field({ description: 'False once it was left without an answer that counts: it is in no count then.' })
  counted: boolean;
}

@ObjectType('Position', {
  description: 'An organisation’s answer, bound to the person who spoke and to exact words.',
})
export class PositionType {
  @Field(() => ID) id: string;
  @Field(() => PositionAnswerEnum) answer: string;
  @Field(() => String, { nullable: true }) reasons: string | null;
  @Field({ description: 'SHA-256 of the words that it binds to.' }) versionSha256: string;
  @Field() takenAt: Date;
  @Field({ description: 'When the person reached the end of these exact words.' }) readToEndAt: Date;
  @Field(() => SpeakingAsEnum, { description: 'As what the person spoke.' }) spokeAs: string;
  @Field(() => PositionStateEnum) state: string;
}

export const PositionConnection = connectionOf(PositionType, 'Position');

@ObjectType('PositionCorrection', {
  description: 'That somebody of the organisation says that an answer given for it is not its position.',
})
export class PositionCorrectionType {
  @Field(() => ID) id: string;
  @Field() reasons: string;
  @Field() openedAt: Date;
}

@ObjectType('Objection', { description: 'To which clauses, why, and what would resolve it.' })
export class ObjectionType {
  @Field(() => ID) id: string;
  @Field() reasons: string;
  @Field() wouldResolve: string;
  @Field(() => ObjectionStatusEnum) status: string;
  @Field() raisedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it stopped being sustained.' })
  endedAt: Date | null;
}

@ObjectType('SectorCount', { description: 'How the seats of one sector answered.' })
export class SectorCountType {
  @Field(() => SectorType) sector: SectorType;
  @Field(() => Int) seats: number;
  @Field(() => Int) agree: number;
  @Field(() => Int) agreeWithReservations: number;
  @Field(() => Int) standAside: number;
  @Field(() => Int) object: number;
  @Field(() => Int) recused: number;
  @Field(() => Int) missing: number;
}

@ObjectType('Evaluation', {
  description: 'What the rule makes of the positions and objections at that moment.',
})
export class EvaluationType {
  @Field(() => OutcomeEnum) outcome: string;
  @Field({ description: 'Whether the outcome is settled, so that the decision may be closed.' })
  mayClose: boolean;
  @Field(() => [String], { description: 'The reasons, in words.' }) sentences: string[];
  @Field(() => [SectorCountType]) bySector: SectorCountType[];
  @Field(() => [OrganisationType], { description: 'Seats that have not answered.' })
  missing: OrganisationType[];
}

@ObjectType('DecisionLogEntry', { description: 'A decision as it stood at a moment.' })
export class DecisionLogEntryType {
  @Field(() => ID) id: string;
  @Field() asOf: Date;
  @Field(() => DecisionStatusEnum) status: string;
  @Field() openedAt: Date;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
}

export const DecisionLogConnection = connectionOf(DecisionLogEntryType, 'DecisionLogEntry');
