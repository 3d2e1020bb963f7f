import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

@ObjectType('ActSubject', { description: 'What an act is about.' })
export class ActSubjectType {
  @Field() type: string;
  @Field(() => ID) id: string;
}

@ObjectType('ActChange', { description: 'Something that an act turned into something else.' })
export class ActChangeType {
  @Field({ description: 'What changed, for example title or role.' }) what: string;
  @Field() before: string;
  @Field() after: string;
}

@ObjectType('Act', { description: 'Something that happened in a space, as the record has it.' })
export class ActType {
  @Field(() => ID) id: string;
  @Field({ description: 'The action, for example decision.takePosition.' }) kind: string;
  @Field() at: Date;
  @Field(() => [ActSubjectType]) subjects: ActSubjectType[];
  @Field(() => [String], { description: 'SHA-256 of the exact versions concerned.' }) versionHashes: string[];
}

export const ActConnection = connectionOf(ActType, 'Act');

@InputType()
export class ActFilter {
  @Field(() => [String], { nullable: true }) kinds?: string[] | null;
  @Field(() => ID, { nullable: true }) taskGroupId?: string | null;
  @Field(() => String, { nullable: true }) organisationSlug?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day, UTC.' }) from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day, UTC, inclusive.' }) to?: string | null;
  @Field(() => Date, { nullable: true, description: 'Acts up to then, that instant included.' })
  asOf?: Date | null;
}
