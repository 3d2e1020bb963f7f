import { POLL_CHOICES, POLL_METHODS, POLL_STATUSES } from '@concordat/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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

@ObjectType('PollOption', { description: 'Something that a poll puts to people.' })
export class PollOptionType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Its place from 1, as whoever opened the poll put them.' })
  ordinal: number;
  @Field(() => String, { nullable: true, description: 'Null for a time.' }) label: string | null;
  @Field(() => Date, { nullable: true, description: 'When the meeting would begin; null for words.' })
  startsAt: Date | null;
}

@ObjectType('PollMark', {
  description:
    'What somebody gave an option: its place from 1, points, dots, or whether they can come (2 yes, 1 if need be, 0 no).',
})
export class PollMarkType {
  @Field(() => ID) optionId: string;
  @Field(() => Int) value: number;
}

@ObjectType('Poll', {
  description:
    'A question to the people of a task group. It binds nobody: an answer is a person’s own, and no position.',
})
export class PollType {
  @Field(() => ID) id: string;
  @Field(() => PollMethodEnum) method: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Points for an option at most, or dots for each person; null for the other methods.',
  })
  atMost: number | null;
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
  @Field(() => [PollMarkType], { description: 'Empty where the poll puts no options to people.' })
  marks: PollMarkType[];
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

@ObjectType('PollOptionTally', { description: 'What an option came to.' })
export class PollOptionTallyType {
  @Field(() => ID) optionId: string;
  @Field(() => Int, { description: '1 for the one with most; equal ones share a place.' }) place: number;
  @Field(() => Float, {
    description:
      'The Borda count of a ranking, points, dots, or how many people can come. Of a ranking it can be a half.',
  })
  score: number;
  @Field(() => Int, { description: 'Who gave it something: a place, a point, a dot, or can come.' })
  people: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Who put it first, or can come without “if need be”; null for points and dots.',
  })
  best: number | null;
}

@ObjectType('PollSectorTallies', {
  description: 'What the options came to with people who were in the group for organisations of a sector.',
})
export class PollSectorTalliesType {
  @Field(() => ID) sectorKey: string;
  @Field(() => [PollOptionTallyType]) tallies: PollOptionTallyType[];
}

@ObjectType('PollResults', {
  description: 'How people answered: one person, one answer, the last that they gave.',
})
export class PollResultsType {
  @Field(() => [PollChoiceCountType], {
    description: 'Every step, the most agreeing first; none where the poll puts options to people.',
  })
  counts: PollChoiceCountType[];
  @Field(() => [PollSectorCountType]) bySector: PollSectorCountType[];
  @Field(() => [PollChoiceEnum], {
    description:
      'For gradients: the step in the middle of all answers in order, or the two in the middle where they differ. A spread is not told by it alone.',
  })
  median: string[];
  @Field(() => [PollOptionTallyType], {
    description: 'The options, the one with most first; none where the poll puts none to people.',
  })
  tallies: PollOptionTallyType[];
  @Field(() => [PollSectorTalliesType]) talliesBySector: PollSectorTalliesType[];
}
