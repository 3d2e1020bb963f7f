import { CHANGE_KINDS, CHANGE_STANDINGS } from '@concordat/documents';
import { AMENDMENT_STATUSES } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { WordChangeType } from '../drafting/diff.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

export const AmendmentStatusEnum = enumOf(AMENDMENT_STATUSES);
registerEnumType(AmendmentStatusEnum, { name: 'AmendmentStatus' });
export const ProposedChangeKindEnum = enumOf(CHANGE_KINDS);
registerEnumType(ProposedChangeKindEnum, { name: 'ProposedChangeKind' });
export const ChangeStandingEnum = enumOf(CHANGE_STANDINGS);
registerEnumType(ChangeStandingEnum, {
  name: 'ChangeStanding',
  description:
    'How a proposed change stands to the text as it is stored: applies (also where the clause has moved), or what became of the clause, so that it must be rebased or carried over.',
});

export const AMENDMENT_ORDERS = ['number', 'latest'] as const;
export type AmendmentOrder = (typeof AMENDMENT_ORDERS)[number];
export const AmendmentOrderEnum = enumOf(AMENDMENT_ORDERS);
registerEnumType(AmendmentOrderEnum, {
  name: 'AmendmentOrder',
  description: 'By number, the first first; or by when something was said or done in it last, newest first.',
});

@ObjectType('AmendmentChange', {
  description: 'What an amendment proposes for the title, one section or clause.',
})
export class AmendmentChangeType {
  @Field(() => ProposedChangeKindEnum) kind: string;
  @Field(() => ID, {
    description:
      'The section or clause, `title` for the title; of an addition the one after which it stands.',
  })
  clauseId: string;
  @Field(() => ID, { description: 'The clause that the proposed words are of: of an addition its own.' })
  targetId: string;
  @Field({ description: 'Its number when the change was proposed; empty for the title.' }) number: string;
  @Field(() => String, { nullable: true, description: 'Its number now; null where it is gone.' })
  numberNow: string | null;
  @Field({ description: 'Its words when the change was proposed; empty for an addition.' }) baseText: string;
  @Field({ description: 'What it is to say; empty for a removal.' }) proposedText: string;
  @Field(() => String, { nullable: true, description: 'What it says now; null where it is gone.' })
  textNow: string | null;
  @Field(() => [WordChangeType], { description: 'From its words then to what is proposed.' })
  words: WordChangeType[];
  @Field(() => [WordChangeType], {
    description: 'What others changed in it since; empty where it says the same, or is gone.',
  })
  wordsSince: WordChangeType[];
  @Field(() => ChangeStandingEnum, {
    nullable: true,
    description: 'Null in an earlier revision, and once the amendment is settled.',
  })
  standing: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the clause where the rest of its words are, or that was joined with it.',
  })
  otherNumber: string | null;
}

@ObjectType('Amendment', {
  description: 'Changes to clauses of a draft, or to another amendment, with reasons.',
})
export class AmendmentType {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: '1, 2, 3 within its draft.' }) number: number;
  @Field(() => AmendmentStatusEnum) status: string;
  @Field(() => Int, { description: 'Number of its latest revision.' }) revision: number;
  @Field() proposedAt: Date;
  @Field({ description: 'When something was said or done in it last.' }) latestAt: Date;
  @Field(() => Date, { nullable: true }) settledAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was rejected, or what was said in accepting it.',
  })
  settledWhy: string | null;
}

export const AmendmentConnection = connectionOf(AmendmentType, 'Amendment');

@ObjectType('AmendmentRevision', { description: 'What an amendment proposed from some time on.' })
export class AmendmentRevisionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field() reasons: string;
  @Field() at: Date;
}

export const AmendmentRevisionConnection = connectionOf(AmendmentRevisionType, 'AmendmentRevision');

@ObjectType('AmendmentReply', { description: 'One thing that somebody said about an amendment.' })
export class AmendmentReplyType {
  @Field(() => ID) id: string;
  @Field() body: string;
  @Field() at: Date;
}

export const AmendmentReplyConnection = connectionOf(AmendmentReplyType, 'AmendmentReply');

@ObjectType('AmendedClause', {
  description: 'The title, a section or a clause of a draft, with some amendments accepted.',
})
export class AmendedClauseType {
  @Field(() => ID, { description: '`title` for the title.' }) clauseId: string;
  @Field(() => String, {
    nullable: true,
    description: 'As it stands now; empty for the title, null where it would be added.',
  })
  number: string | null;
  @Field(() => Int, { description: '0 for the title, 1 for a section, 2 for a clause in it, and so on.' })
  depth: number;
  @Field({ description: 'Its own words now, as one edits them in a plain field.' }) text: string;
  @Field(() => [WordChangeType], { description: 'From its words now to what they would be.' })
  words: WordChangeType[];
  @Field({ description: 'Whether it would be another.' }) changed: boolean;
}

@ObjectType('AmendmentConflict', {
  description: 'Amendments that want different things of one section or clause.',
})
export class AmendmentConflictType {
  @Field(() => ID) clauseId: string;
  @Field(() => [ID]) amendmentIds: string[];
}

@ObjectType('AmendedText', {
  description: 'What the text of a draft would be with some amendments accepted.',
})
export class AmendedTextType {
  @Field(() => [AmendedClauseType], {
    description: 'The title, then sections and clauses in the order of the text; all of them.',
  })
  clauses: AmendedClauseType[];
  @Field(() => [AmendmentConflictType], { description: 'Among those that were asked for.' })
  conflicts: AmendmentConflictType[];
  @Field(() => [ID], { description: 'Amendments that are left out: they conflict, or must be rebased.' })
  leftOut: string[];
}

@InputType()
export class AmendmentChangeInput {
  @Field(() => ProposedChangeKindEnum) kind: string;
  @Field(() => ID, {
    description:
      'A section or clause as it is stored, `title` for the title; of an addition the one after which it is to stand.',
  })
  clauseId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What it is to say: paragraphs with an empty line between them. What stays of the words keeps its marks and citations. Left out for a removal.',
  })
  text?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The words that the text was edited from: refused where they are others by now.',
  })
  baseText?: string | null;
}

@InputType()
export class ProposeAmendmentInput extends MutationInput {
  @Field(() => ID) draftId: string;
  @Field(() => ID, { nullable: true, description: 'An amendment to the draft that this one would change.' })
  parentId?: string | null;
  @Field() reasons: string;
  @Field(() => [AmendmentChangeInput]) changes: AmendmentChangeInput[];
}

@InputType()
export class ReviseAmendmentInput extends MutationInput {
  @Field(() => ID) amendmentId: string;
  @Field(() => Int, { description: 'The revision that was read.' }) expectedRevision: number;
  @Field() reasons: string;
  @Field(() => [AmendmentChangeInput], { description: 'All changes, on the text as it stands now.' })
  changes: AmendmentChangeInput[];
}

@InputType()
export class AcceptedTextInput {
  @Field(() => ID, { description: 'The target of one of its changes.' }) clauseId: string;
  @Field() text: string;
}

@InputType()
export class AcceptAmendmentInput extends MutationInput {
  @Field(() => ID) amendmentId: string;
  @Field(() => Int, { description: 'The revision that was read.' }) expectedRevision: number;
  @Field(() => String, { nullable: true }) why?: string | null;
  @Field(() => [AcceptedTextInput], {
    nullable: true,
    description: 'Other words than were proposed: it is then accepted with changes.',
  })
  texts?: AcceptedTextInput[] | null;
}

@InputType()
export class RejectAmendmentInput extends MutationInput {
  @Field(() => ID) amendmentId: string;
  @Field(() => Int, { description: 'The revision that was read.' }) expectedRevision: number;
  @Field() why: string;
}

@InputType()
export class WithdrawAmendmentInput extends MutationInput {
  @Field(() => ID) amendmentId: string;
}

@InputType()
export class ReplyToAmendmentInput extends MutationInput {
  @Field(() => ID) amendmentId: string;
  @Field() body: string;
}

@ObjectType()
export class AmendmentPayload {
  @Field(() => AmendmentType) amendment: AmendmentType;
  @Field(() => ActType) act: ActType;
}
