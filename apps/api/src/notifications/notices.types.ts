import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOTICE_CHANNELS, NOTICE_KINDS } from '../acts/messages.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { SpaceType } from '../spaces/spaces.types.js';
import { WaitingItemType } from './notifications.types.js';

export const NoticeKindEnum = enumOf(NOTICE_KINDS);
registerEnumType(NoticeKindEnum, { name: 'NoticeKind' });
export const NoticeChannelEnum = enumOf(NOTICE_CHANNELS);
registerEnumType(NoticeChannelEnum, {
  name: 'NoticeChannel',
  description: 'In the application alone; by mail at once too; in the daily digest too; or not at all.',
});

@ObjectType('Notice', { description: 'Something that the viewer is told of.' })
export class NoticeType {
  @Field(() => ID) id: string;
  @Field(() => NoticeKindEnum) kind: string;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) readAt: Date | null;
}

export const NoticeConnection = connectionOf(NoticeType, 'Notice');

@ObjectType('NoticeChoice', { description: 'How the viewer is told of a kind of thing.' })
export class NoticeChoiceType {
  @Field(() => NoticeKindEnum) kind: string;
  @Field(() => NoticeChannelEnum) channel: string;
  @Field({ description: 'Whether it cannot be switched off.' }) required: boolean;
}

@ObjectType('WaitingInSpace', { description: 'What waits for the viewer in one space.' })
export class WaitingInSpaceType {
  @Field(() => SpaceType) space: SpaceType;
  @Field(() => [WaitingItemType]) items: WaitingItemType[];
}

@InputType()
export class MarkNoticesReadInput extends MutationInput {
  @Field(() => [ID], { nullable: true, description: 'Which; all of them when left out. At most 100.' })
  noticeIds?: string[] | null;
}

@ObjectType()
export class MarkNoticesReadPayload {
  @Field(() => Int, { description: 'How many became read.' }) count: number;
  @Field(() => Int) unreadNotices: number;
}

@InputType()
export class ChooseNoticesInput extends MutationInput {
  @Field(() => NoticeKindEnum) kind: string;
  @Field(() => NoticeChannelEnum) channel: string;
}

@ObjectType()
export class ChooseNoticesPayload {
  @Field(() => [NoticeChoiceType]) choices: NoticeChoiceType[];
}
