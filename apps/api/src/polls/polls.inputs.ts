import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
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
