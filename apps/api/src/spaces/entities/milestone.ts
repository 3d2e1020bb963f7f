import { Entity } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A dated step of a space's timeline. */
@Entity('milestone')
export class Milestone {
  @IdColumn() id: string;
  @RefColumn('space') spaceId: string;
  @TextColumn() title: string;
  @DayColumn() dueDate: string;
  @InstantColumn() createdAt: Date;
}
