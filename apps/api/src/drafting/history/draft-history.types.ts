import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/pages.js';

@ObjectType('DraftMoment', { description: 'A draft after a stretch of writing.' })
export class DraftMomentType {
  @Field(() => Int, { description: 'Number of the last update of it: what `textAt` takes.' }) seq: number;
  @Field({ description: 'When the writing began.' }) from: Date;
  @Field({ description: 'When the last of it was stored.' }) at: Date;
  @Field(() => Int) updates: number;
}

export const DraftMomentConnection = connectionOf(DraftMomentType, 'DraftMoment');

@ObjectType('DraftWriter', { description: 'Somebody who wrote, and for whom.' })
export class DraftWriterType {}

@ObjectType('DraftText', { description: 'What a draft said at a moment.' })
export class DraftTextType {
  @Field(() => Int) seq: number;
}
