import { ORGANISATION_KINDS, type OrganisationKind, SIZE_BANDS } from '@concordat/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { ORGANISATION_SORTS } from './organisations.queries.js';

export const OrganisationKindEnum = enumOf(ORGANISATION_KINDS);
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });
export const SizeBandEnum = enumOf(SIZE_BANDS);
registerEnumType(SizeBandEnum, { name: 'SizeBand' });
export const OrganisationSortEnum = enumOf(ORGANISATION_SORTS);
registerEnumType(OrganisationSortEnum, { name: 'OrganisationSort' });

@ObjectType('Sector', { description: 'An interest group.' })
export class SectorType {
  @Field(() => ID, { name: 'id' }) key: string;
  @Field() name: string;
}

@ObjectType('Organisation', { description: 'A body that takes part.' })
export class OrganisationType {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => OrganisationKindEnum) kind: string;
  @Field(() => SizeBandEnum, { description: 'Shown; nothing is decided by it.' }) sizeBand: string;
  @Field({ description: 'Made up for a demonstration.' }) illustrative: boolean;
  @Field() description: string;
  @Field(() => String, { nullable: true }) webAddress: string | null;
  @Field(() => String, { nullable: true, description: 'An address that it gives to everybody.' })
  contactAddress: string | null;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');

@InputType()
export class OrganisationFilter {
  @Field(() => String, { nullable: true, description: 'A part of the name.' }) search?: string | null;
  @Field(() => ID, { nullable: true }) sectorKey?: string | null;
  @Field(() => OrganisationKindEnum, { nullable: true }) kind?: OrganisationKind | null;
  @Field(() => String, { nullable: true, description: 'Admitted to that space.' }) spaceSlug?: string | null;
}

@InputType()
export class SectorInput {
  @Field(() => ID, { description: 'Of a sector that is there, or of a new one.' }) key: string;
  @Field({ description: 'Used for a new one alone.' }) name: string;
  @Field(() => Int, { nullable: true, description: 'Its place in lists.' }) ordinal?: number;
}

@InputType({ isAbstract: true })
abstract class KeptFields extends MutationInput {
  @Field() name: string;
  @Field(() => SectorInput) sector: SectorInput;
  @Field(() => OrganisationKindEnum) kind: string;
  @Field(() => SizeBandEnum) sizeBand: string;
}

@InputType()
export class CreateOrganisationInput extends KeptFields {
  @Field({ description: 'Its part of addresses: small letters, digits, hyphens.' }) slug: string;
  @Field({ defaultValue: false, description: 'Made up for a demonstration.' }) illustrative: boolean;
  @Field() description: string;
  @Field(() => String, { nullable: true }) webAddress?: string | null;
  @Field(() => String, { nullable: true }) contactAddress?: string | null;
}

@InputType()
export class UpdateOrganisationInput extends KeptFields {
  @Field(() => ID) organisationId: string;
}

@InputType()
export class DescribeOrganisationInput extends MutationInput {
  @Field(() => ID) organisationId: string;
  @Field() description: string;
  @Field(() => String, { nullable: true }) webAddress?: string | null;
  @Field(() => String, { nullable: true }) contactAddress?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class OrganisationPayload {
  @Field(() => OrganisationType) organisation: OrganisationType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class CreateOrganisationPayload extends OrganisationPayload {}

@ObjectType()
export class UpdateOrganisationPayload extends OrganisationPayload {}

@ObjectType()
export class DescribeOrganisationPayload extends OrganisationPayload {}
