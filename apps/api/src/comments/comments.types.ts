import { COMMENT_THREAD_STATUSES } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

export const CommentThreadStatusEnum = enumOf(COMMENT_THREAD_STATUSES);
registerEnumType(CommentThreadStatusEnum, { name: 'CommentThreadStatus' });

export const THREAD_ORDERS = ['started', 'latest'] as const;
export type ThreadOrder = (typeof THREAD_ORDERS)[number];
export const CommentThreadOrderEnum = enumOf(THREAD_ORDERS);
registerEnumType(CommentThreadOrderEnum, {
  name: 'CommentThreadOrder',
  description:
    'By when it was started, or by when something was said or settled in it last; the newest first.',
});

export const TextSinceEnum = enumOf(['unchanged', 'changed', 'gone'] as const);
registerEnumType(TextSinceEnum, {
  name: 'TextSince',
  description: 'What became of words that were spoken of; gone where they are no longer in the text.',
});

@ObjectType('PhraseAnchor', {
  description: 'Both ends of a phrase as Yjs relative positions, in base64: they stay with its letters.',
})
export class PhraseAnchorType {
  @Field() start: string;
  @Field() end: string;
}

@ObjectType('CommentCounts', { description: 'How many comment threads a draft had at a moment.' })
export class CommentCountsType {
  @Field(() => Int) threads: number;
  @Field(() => Int, { description: 'Those of them that were resolved then.' }) resolved: number;
}

@ObjectType('CommentThread', {
  description: 'What people say to each other about a clause of a draft, or about a phrase in it.',
})
export class CommentThreadType {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The clause or section; it may be deleted since.' }) clauseId: string;
  @Field({ description: 'Its number when the thread was started.' }) clauseNumber: string;
  @Field({ description: 'The words then: of the phrase, or of the whole clause.' }) quote: string;
  @Field(() => CommentThreadStatusEnum) status: string;
  @Field() startedAt: Date;
  @Field({ description: 'When something was said or settled in it last.' }) latestAt: Date;
  @Field(() => Date, { nullable: true }) resolvedAt: Date | null;
}

export const CommentThreadConnection = connectionOf(CommentThreadType, 'CommentThread');

@ObjectType('TextNow', { description: 'What became of the words of a thread in the text as it is stored.' })
export class TextNowType {
  @Field(() => TextSinceEnum) since: string;
  @Field(() => String, { nullable: true, description: 'What stands there; null where the words are gone.' })
  words: string | null;
}

@ObjectType('Comment', { description: 'One thing that somebody said in a thread.' })
export class CommentType {
  @Field(() => ID) id: string;
  @Field() body: string;
  @Field() at: Date;
  @Field(() => Date, { nullable: true, description: 'Set where its author took it back.' })
  withdrawnAt: Date | null;
}

export const CommentConnection = connectionOf(CommentType, 'Comment');

@InputType({ description: 'A phrase of a clause.' })
export class PhraseInput {
  @Field(() => Int, {
    description:
      'Where it begins among the characters of the clause, in UTF-16 units; a paragraph’s end counts as one, and so does a citation.',
  })
  from: number;
  @Field({
    description: 'Its words. Where they stand elsewhere in the clause by now, the nearest place is taken.',
  })
  quote: string;
}

@InputType()
export class StartCommentThreadInput extends MutationInput {
  @Field(() => ID) draftId: string;
  @Field(() => ID, { description: 'A clause or section of the draft as it is stored.' }) clauseId: string;
  @Field(() => PhraseInput, { nullable: true, description: 'Left out, the whole clause is spoken of.' })
  phrase?: PhraseInput | null;
  @Field() body: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'People to tell; they must be allowed to read the draft.',
  })
  mentionIds?: string[] | null;
}

@InputType()
export class ReplyToCommentInput extends MutationInput {
  @Field(() => ID) threadId: string;
  @Field() body: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'People to tell; they must be allowed to read the draft.',
  })
  mentionIds?: string[] | null;
}

@InputType()
export class ResolveCommentThreadInput extends MutationInput {
  @Field(() => ID) threadId: string;
}

@InputType()
export class ReopenCommentThreadInput extends MutationInput {
  @Field(() => ID) threadId: string;
}

@InputType()
export class WithdrawCommentInput extends MutationInput {
  @Field(() => ID) commentId: string;
}

@ObjectType()
export class CommentThreadPayload {
  @Field(() => CommentThreadType) thread: CommentThreadType;
  @Field(() => ActType) act: ActType;
}
