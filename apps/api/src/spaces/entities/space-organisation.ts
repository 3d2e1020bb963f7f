import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** An organisation that takes part in a space. */
@Entity('space_organisation')
export class SpaceOrganisation {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('space') spaceId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('organisation') @Index() organisationId: string;
  @InstantColumn() admittedAt: Date;
}
