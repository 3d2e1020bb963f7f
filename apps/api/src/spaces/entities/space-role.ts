import type { SpaceRole } from '@concordat/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A person's role in a space; without a space, in the installation. `until` is the last day, inclusive. */
@Entity('space_role')
export class SpaceRoleGrant {
  @IdColumn() id: string;
  @OptionalRefColumn('space') spaceId: string | null;
  @RefColumn('person') personId: string;
  @TextColumn() role: SpaceRole;
  @OptionalRefColumn('organisation') organisationId: string | null;
  @DayColumn() from: string;
  @DayColumn({ nullable: true }) until: string | null;
}
