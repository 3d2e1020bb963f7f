import { DEFINITION_STATUSES, type Language } from '@concordat/domain';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { LanguageEnum } from '../identity/identity.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf, PageArgs } from '../platform/graphql/pages.js';

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

@ObjectType('DefinitionAgreement', { description: 'That a definition was agreed at a version.' })
export class DefinitionAgreementType {
  @Field(() => ID) id: string;
  @Field() at: Date;
}

export const DefinitionAgreementConnection = connectionOf(DefinitionAgreementType, 'DefinitionAgreement');

@ObjectType('DefinitionEndorsement', {
  description: 'That government endorsed a definition at the version that was agreed then.',
})
export class DefinitionEndorsementType {
  @Field(() => ID) id: string;
  @Field({ description: 'What government said.' }) statement: string;
  @Field(() => String, { nullable: true, description: 'Where it says so in public.' })
  statementUrl: string | null;
  @Field() at: Date;
}

export const DefinitionEndorsementConnection = connectionOf(
  DefinitionEndorsementType,
  'DefinitionEndorsement',
);

@ObjectType('DefinitionCitation', { description: 'That a text cites a definition at a version.' })
export class DefinitionCitationType {
  @Field(() => ID) id: string;
  @Field({ description: 'When the citing text was frozen.' }) frozenAt: Date;
}

export const DefinitionCitationConnection = connectionOf(DefinitionCitationType, 'DefinitionCitation');

@ObjectType('DraftCitation', {
  description: 'That the text of a draft, as it is being written, cites a definition at a version.',
})
export class DraftCitationType {
  @Field(() => ID) id: string;
  @Field({ description: 'When the newest change of the text was stored.' }) asOf: Date;
}

export const DraftCitationConnection = connectionOf(DraftCitationType, 'DraftCitation');

@ObjectType('DefinitionTranslation', { description: 'A definition in another language.' })
export class DefinitionTranslationType {
  @Field(() => ID) id: string;
  @Field(() => LanguageEnum) language: Language;
  @Field() term: string;
  @Field() text: string;
  @Field() at: Date;
}

@ObjectType('Figure', { description: 'A number that a definition sets.' })
export class FigureType {
  @Field(() => ID) id: string;
  @Field() label: string;
  @Field({ description: 'A decimal number with a point, as it was written.' }) value: string;
  @Field() unit: string;
  @Field({ description: 'What it holds for.' }) scope: string;
}

@ArgsType()
export class DefinitionsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of the term or of its text.' })
  search?: string | null;
}

@InputType()
export class FigureInput {
  @Field() label: string;
  @Field({ description: 'A decimal number with a point, such as 46 or 0.25.' }) value: string;
  @Field({ description: 'Such as kWh/m2/year.' }) unit: string;
  @Field({ description: 'What it holds for.' }) scope: string;
}

@InputType()
export class ProposeDefinitionInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field() term: string;
  @Field({ description: 'What it means, in a few sentences.' }) text: string;
  @Field(() => ID, { nullable: true, description: 'The larger definition that it is a component of.' })
  parentId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the components of its parent; left out, the next.',
  })
  ordinal?: number | null;
  @Field(() => ID, { nullable: true, description: 'The draft of the group in which its text is written.' })
  draftId?: string | null;
  @Field(() => [FigureInput], { defaultValue: [] }) figures: FigureInput[];
}

@InputType()
export class TranslateDefinitionInput extends MutationInput {
  @Field(() => ID) definitionId: string;
  @Field(() => LanguageEnum, { description: 'Another language than the one it was agreed in: CY.' })
  language: Language;
  @Field() term: string;
  @Field() text: string;
}

@InputType()
export class EndorseDefinitionInput extends MutationInput {
  @Field(() => ID) definitionId: string;
  @Field({ description: 'SHA-256 of the agreed version, as it was read to its end.' }) versionSha256: string;
  @Field({ description: 'What government says.' }) statement: string;
  @Field(() => String, { nullable: true, description: 'Where it says so in public.' })
  statementUrl?: string | null;
}

@ObjectType()
export class EndorseDefinitionPayload {
  @Field(() => DefinitionType) definition: DefinitionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class TranslateDefinitionPayload {
  @Field(() => DefinitionType) definition: DefinitionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class ProposeDefinitionPayload {
  @Field(() => DefinitionType) definition: DefinitionType;
  @Field(() => ActType) act: ActType;
}
