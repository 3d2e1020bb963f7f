import { Entity } from 'typeorm';
import {
  IdColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** One item of a meeting's agenda, and what it is about where that is a thing of the space. */
@Entity('agenda_item')
export class AgendaItem {
  @IdColumn() id: string;
  @RefColumn('meeting') meetingId: string;
  /** Its place, from 1. */
  @IntegerColumn() ordinal: number;
  @TextColumn() title: string;
  @OptionalRefColumn('person') leadId: string | null;
  /** Minutes planned for it. */
  @IntegerColumn({ nullable: true }) minutes: number | null;
  @OptionalRefColumn('draft') draftId: string | null;
  @OptionalRefColumn('decision') decisionId: string | null;
  @OptionalRefColumn('consultation') consultationId: string | null;
}
