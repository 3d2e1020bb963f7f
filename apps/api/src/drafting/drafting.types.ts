import { DRAFT_PURPOSES, DRAFT_STATUSES, type DraftPurpose } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';

export const DraftStatusEnum = enumOf(DRAFT_STATUSES);
registerEnumType(DraftStatusEnum, { name: 'DraftStatus' });

export const DraftPurposeEnum = enumOf(DRAFT_PURPOSES);
registerEnumType(DraftPurposeEnum, { name: 'DraftPurpose' });

@ObjectType('Draft', { description: 'A text that a task group co-edits.' })
export class DraftType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => DraftPurposeEnum, { description: 'What it is written for.' }) purpose: string;
  @Field(() => DraftStatusEnum) status: string;
  @Field() createdAt: Date;
}

export const DraftConnection = connectionOf(DraftType, 'Draft');

@ObjectType('ClosedSection', {
  description: 'A section that nobody can change for now, and why.',
})
export class ClosedSectionType {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'Its identity in the text.' }) sectionId: string;
  @Field({ description: 'Its number and heading as it was closed.' }) name: string;
  @Field() reason: string;
  @Field() closedAt: Date;
}

@ObjectType('DraftVersion', { description: 'A frozen draft: these exact words and no others.' })
export class DraftVersionType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field({ description: 'SHA-256 of the canonical text, 64 hexadecimal digits.' }) sha256: string;
  @Field() summary: string;
  @Field() frozenAt: Date;
  @Field() title: string;
}

export const DraftVersionConnection = connectionOf(DraftVersionType, 'DraftVersion');

@ObjectType('Clause')
export class ClauseType {
  @Field(() => ID) id: string;
  @Field({ description: 'section or clause' }) kind: string;
  @Field() number: string;
  @Field(() => Int) depth: number;
  @Field(() => String, { nullable: true }) heading: string | null;
  @Field() text: string;
}

@ObjectType('Reading', {
  description: 'That these exact words were shown to the viewer, and read to their end.',
})
export class ReadingType {
  @Field() servedAt: Date;
  @Field(() => Date, { nullable: true }) readToEndAt: Date | null;
}

@InputType()
export class CreateDraftInput extends MutationInput {
  @Field(() => ID) taskGroupId: string;
  @Field() title: string;
  @Field(() => DraftPurposeEnum, {
    defaultValue: 'policy_text',
    description: 'Policy text or terms of reference; minutes are begun from their meeting.',
  })
  purpose: DraftPurpose;
}

@InputType()
export class FreezeDraftInput extends MutationInput {
  @Field(() => ID) draftId: string;
  @Field() summary: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the latest version that you know of; 0 for none.',
  })
  expectedRevision?: number | null;
}

@InputType()
export class CloseSectionInput extends MutationInput {
  @Field(() => ID) draftId: string;
  @Field(() => ID, { description: 'The identity of a section in the text.' }) sectionId: string;
  @Field({ description: 'Why: whoever writes in the draft is shown it.' }) reason: string;
}

@InputType()
export class ReopenSectionInput extends MutationInput {
  @Field(() => ID) draftId: string;
  @Field(() => ID, { description: 'The identity of a section that is closed.' }) sectionId: string;
}

@InputType()
export class ConfirmReadingInput extends MutationInput {
  @Field(() => ID) versionId: string;
  @Field() sha256: string;
}

@ObjectType()
export class CreateDraftPayload {
  @Field(() => DraftType) draft: DraftType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class ClosedSectionsPayload {
  @Field(() => DraftType) draft: DraftType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class FreezeDraftPayload {
  @Field(() => DraftVersionType) version: DraftVersionType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class ConfirmReadingPayload {
  @Field(() => ReadingType) reading: ReadingType;
  @Field(() => ActType) act: ActType;
}
