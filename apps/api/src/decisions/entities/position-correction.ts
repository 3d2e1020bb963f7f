import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** That somebody says of an answer given for their organisation that it is not its position, and why. Never changed. */
@Entity('position_correction')
export class PositionCorrection {
  @IdColumn() id: string;
  @RefColumn('decision') decisionId: string;
  @RefColumn('position') positionId: string;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('person') openedById: string;
  @TextColumn() reasons: string;
  @InstantColumn() openedAt: Date;
}
