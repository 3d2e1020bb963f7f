import { EVIDENCE_KINDS, EVIDENCE_STATUSES } from '@concordat/domain';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const EvidenceKindEnum = enumOf(EVIDENCE_KINDS);
registerEnumType(EvidenceKindEnum, { name: 'EvidenceKind' });

export const EvidenceStatusEnum = enumOf(EVIDENCE_STATUSES);
registerEnumType(EvidenceStatusEnum, { name: 'EvidenceStatus' });

@ObjectType('Evidence', {
  description: 'A source in the library of a space. It is never reworded; a mistaken one is withdrawn.',
})
export class EvidenceType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field({ description: 'How texts cite it, in a line.' }) citation: string;
  @Field(() => EvidenceKindEnum) kind: string;
  @Field(() => String, { nullable: true, description: 'Where it is on the web.' }) address: string | null;
  @Field(() => CalendarDate, { nullable: true }) publishedOn: string | null;
  @Field(() => EvidenceStatusEnum) status: string;
  @Field() addedAt: Date;
  @Field(() => Date, { nullable: true }) withdrawnAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null until it is.' })
  withdrawnReason: string | null;
}

export const EvidenceConnection = connectionOf(EvidenceType, 'Evidence');

@ObjectType('EvidenceNote', { description: 'What somebody said of the quality of a piece of evidence.' })
export class EvidenceNoteType {
  @Field(() => ID) id: string;
  @Field() words: string;
  @Field() at: Date;
}

export const EvidenceNoteConnection = connectionOf(EvidenceNoteType, 'EvidenceNote');

@ObjectType('EvidenceUse', { description: 'That a frozen text cites a piece of evidence.' })
export class EvidenceUseType {
  @Field(() => ID) id: string;
  @Field({ description: 'When the citing text was frozen.' }) frozenAt: Date;
}

export const EvidenceUseConnection = connectionOf(EvidenceUseType, 'EvidenceUse');
