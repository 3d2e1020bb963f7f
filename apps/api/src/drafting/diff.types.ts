import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { DraftVersionType } from './drafting.types.js';

export const ClauseChangeKindEnum = enumOf(['added', 'removed', 'changed', 'moved', 'unchanged'] as const);
registerEnumType(ClauseChangeKindEnum, { name: 'ClauseChangeKind' });
export const WordChangeKindEnum = enumOf(['same', 'added', 'removed'] as const);
registerEnumType(WordChangeKindEnum, { name: 'WordChangeKind' });

@ObjectType('WordChange')
export class WordChangeType {
  @Field(() => WordChangeKindEnum) kind: string;
  @Field() text: string;
}

@ObjectType('ClauseChange')
export class ClauseChangeType {
  @Field(() => ID) clauseId: string;
  @Field(() => ClauseChangeKindEnum) kind: string;
  @Field({ description: 'Whether it also stands elsewhere than before.' }) moved: boolean;
  @Field(() => String, { nullable: true }) numberBefore: string | null;
  @Field(() => String, { nullable: true }) numberAfter: string | null;
  @Field(() => [WordChangeType]) words: WordChangeType[];
}

@ObjectType('VersionDiff', {
  description: 'What changed from one version to another, by clause, then by words.',
})
export class VersionDiffType {
  @Field(() => DraftVersionType, {
    nullable: true,
    description: 'Null: there was nothing before that the viewer may read.',
  })
  fromVersion: DraftVersionType | null;
  @Field(() => DraftVersionType) toVersion: DraftVersionType;
  @Field(() => Int) added: number;
  @Field(() => Int) removed: number;
  @Field(() => Int) moved: number;
  @Field(() => Int) changed: number;
  @Field(() => [ClauseChangeType]) changes: ClauseChangeType[];
}
