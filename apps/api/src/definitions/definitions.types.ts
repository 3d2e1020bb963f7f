import { DEFINITION_STATUSES } from '@concordat/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

export const DefinitionStatusEnum = enumOf(DEFINITION_STATUSES);
registerEnumType(DefinitionStatusEnum, { name: 'DefinitionStatus' });

@ObjectType('Definition', { description: 'A term of the common language.' })
export class DefinitionType {
  @Field(() => ID) id: string;
  @Field() term: string;
  @Field() text: string;
  @Field(() => Int, { description: 'Its place among the components of its parent.' }) ordinal: number;
  @Field(() => DefinitionStatusEnum) status: string;
}

export const DefinitionConnection = connectionOf(DefinitionType, 'Definition');

@ObjectType('Figure', { description: 'A number that a definition sets, as it is written.' })
export class FigureType {
  @Field(() => ID) id: string;
  @Field() label: string;
  @Field() value: string;
  @Field() unit: string;
  @Field({ description: 'What it holds for.' }) scope: string;
}
