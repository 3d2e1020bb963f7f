import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { PageArgs } from '../platform/graphql/pages.js';
import {
  PollChoiceEnum,
  PollMethodEnum,
  type PollOrder,
  PollOrderEnum,
  PollStatusEnum,
  PollType,
} from './polls.types.js';

@InputType()
export class PollFilter {
  @Field(() => ID, { nullable: true }) taskGroupId?: string | null;
  @Field(() => [PollMethodEnum], { nullable: true }) method?: string[] | null;
  @Field(() => [PollStatusEnum], { nullable: true }) status?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Part of the question.' }) text?: string | null;
}

@ArgsType()
export class PollsArgs extends PageArgs {
  @Field() spaceSlug: string;
  @Field(() => PollFilter, { nullable: true }) filter?: PollFilter | null;
  @Field(() => PollOrderEnum, { defaultValue: 'opened' }) orderBy: PollOrder;
}

@InputType()
export class PollOptionInput {
  @Field(() => String, { nullable: true, description: 'In a line; left out for a time.' }) label?:
    | string
    | null;
  @Field(() => Date, { nullable: true, description: 'When the meeting would begin; left out for words.' })
  startsAt?: Date | null;
}

@InputType()
export class PollMarkInput {
  @Field(() => ID) optionId: string;
  @Field(() => Int, {
    description: 'Its place from 1, points, dots, or whether you can come: 2 yes, 1 if need be, 0 no.',
  })
  value: number;
}

@InputType()
export class OpenPollInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field(() => ID, { nullable: true, description: 'The version of a draft of the group that it is about.' })
  versionId?: string | null;
  @Field(() => PollMethodEnum) method: string;
  @Field({ description: 'In a line.' }) question: string;
  @Field(() => String, { nullable: true }) details?: string | null;
  @Field({ description: 'The last instant at which it can be answered.' }) closesAt: Date;
  @Field({
    defaultValue: false,
    description: 'Whether nobody sees what others answered before it is closed.',
  })
  hiddenUntilClosed: boolean;
  @Field(() => [PollOptionInput], {
    nullable: true,
    description:
      'For a ranking, points, dots or a time to meet: 2 to 20, in the order in which they are shown.',
  })
  options?: PollOptionInput[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For points: how many an option may be given at most. For dots: how many each person has.',
  })
  atMost?: number | null;
}

@InputType()
export class AnswerPollInput extends MutationInput {
  @Field(() => ID) pollId: string;
  @Field(() => PollChoiceEnum, {
    nullable: true,
    description: 'A step of its method; left out where people answer in words alone.',
  })
  choice?: string | null;
  @Field(() => String, { nullable: true }) words?: string | null;
  @Field(() => [PollMarkInput], {
    nullable: true,
    description: 'What you give the options, each once; left out where the poll puts none.',
  })
  marks?: PollMarkInput[] | null;
}

@InputType()
export class ClosePollInput extends MutationInput {
  @Field(() => ID) pollId: string;
}

@ObjectType()
export class PollPayload {
  @Field(() => PollType) poll: PollType;
  @Field(() => ActType) act: ActType;
}
