import { REPORT_STANDINGS } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { DecisionType, PositionAnswerEnum } from './decisions.types.js';

export const ReportStandingEnum = enumOf(REPORT_STANDINGS);
registerEnumType(ReportStandingEnum, {
  name: 'ReportStanding',
  description: 'Whether the organisation itself has answered the same, within the time.',
});

@ObjectType('ReportedAnswer', {
  description:
    'What a co-chair saw an organisation answer by show of hands. No position: only the organisation’s own answer counts.',
})
export class ReportedAnswerType {
  @Field(() => ID) id: string;
  @Field(() => PositionAnswerEnum) answer: string;
  @Field(() => ReportStandingEnum) standing: string;
  @Field({ description: 'SHA-256 of the words that were asked about.' }) versionSha256: string;
  @Field() reportedAt: Date;
  @Field({ description: 'The last instant at which its own answer confirms it.' }) confirmBy: Date;
}

@InputType()
export class SeenHandInput {
  @Field(() => ID) organisationId: string;
  @Field(() => PositionAnswerEnum) answer: string;
}

@InputType()
export class ReportAnswersInput extends MutationInput {
  @Field(() => ID) decisionId: string;
  @Field({ description: 'SHA-256 of the words that people were asked about: the version now in question.' })
  versionSha256: string;
  @Field(() => [SeenHandInput]) answers: SeenHandInput[];
  @Field(() => Int, { description: 'How long each has to answer itself; at most to the deadline.' })
  confirmWithinMinutes: number;
}

@ObjectType()
export class ReportAnswersPayload {
  @Field(() => DecisionType) decision: DecisionType;
  @Field(() => ActType) act: ActType;
}
