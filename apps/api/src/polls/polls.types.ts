import { POLL_CHOICES, POLL_METHODS, POLL_STATUSES } from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

export const PollMethodEnum = enumOf(POLL_METHODS);
registerEnumType(PollMethodEnum, {
  name: 'PollMethod',
  description: 'How people answer: how far they are with something, how far they agree, or in words alone.',
});
export const PollStatusEnum = enumOf(POLL_STATUSES);
registerEnumType(PollStatusEnum, { name: 'PollStatus' });
export const PollChoiceEnum = enumOf(POLL_CHOICES);
registerEnumType(PollChoiceEnum, {
  name: 'PollChoice',
  description:
    'Steps of a sense check (comfortable to not yet), and the eight gradients of agreement (endorse to veto).',
});
export const POLL_ORDERS = ['opened', 'closing'] as const;
export type PollOrder = (typeof POLL_ORDERS)[number];
export const PollOrderEnum = enumOf(POLL_ORDERS);
registerEnumType(PollOrderEnum, {
  name: 'PollOrder',
  description: 'By when they were opened, the newest first; or by when they close, the next first.',
});

@ObjectType('Poll', {
  description:
    'A question to the people of a task group. It binds nobody: an answer is a person’s own, and no position.',
})
export class PollType {
  @Field(() => ID) id: string;
  @Field(() => PollMethodEnum) method: string;
  @Field() question: string;
  @Field(() => String, { nullable: true }) details: string | null;
  @Field(() => PollStatusEnum) status: string;
  @Field({ description: 'The last instant at which it can be answered.' }) closesAt: Date;
  @Field({ description: 'Whether nobody sees what others answered before it is closed.' })
  hiddenUntilClosed: boolean;
  @Field() openedAt: Date;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
}

export const PollConnection = connectionOf(PollType, 'Poll');

@ObjectType('PollAnswer', { description: 'What a person answered, for themselves.' })
export class PollAnswerType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: '1 for what the person said first.' }) ordinal: number;
  @Field(() => PollChoiceEnum, {
    nullable: true,
    description: 'The step that was chosen; null where people answer in words alone.',
  })
  choice: string | null;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field() at: Date;
}

export const PollAnswerConnection = connectionOf(PollAnswerType, 'PollAnswer');

@ObjectType('PollChoiceCount', { description: 'How many people chose a step.' })
export class PollChoiceCountType {
  @Field(() => PollChoiceEnum) choice: string;
  @Field(() => Int) people: number;
}

@ObjectType('PollSectorCount', {
  description: 'How many people who were in the group for organisations of a sector chose each step.',
})
export class PollSectorCountType {
  @Field(() => ID) sectorKey: string;
  @Field(() => [PollChoiceCountType]) counts: PollChoiceCountType[];
}

@ObjectType('PollResults', {
  description: 'How people answered: one person, one answer, the last that they gave.',
})
export class PollResultsType {
  @Field(() => [PollChoiceCountType], { description: 'Every step, the most agreeing first.' })
  counts: PollChoiceCountType[];
  @Field(() => [PollSectorCountType]) bySector: PollSectorCountType[];
  @Field(() => [PollChoiceEnum], {
    description:
      'For gradients: the step in the middle of all answers in order, or the two in the middle where they differ. A spread is not told by it alone.',
  })
  median: string[];
}
