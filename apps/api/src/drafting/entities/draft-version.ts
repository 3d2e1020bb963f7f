import { Entity, Unique } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A frozen draft. Never changed. */
@Entity('draft_version')
@Unique(['draftId', 'number'])
export class DraftVersion {
  @IdColumn() id: string;
  @RefColumn('draft') draftId: string;
  @RefColumn('task_group') groupId: string;
  @RefColumn('space') spaceId: string;
  @IntegerColumn() number: number;
  @TextColumn() title: string;
  /** RFC 8785 canonical JSON of the content; what `sha256` is the hash of. */
  @TextColumn() canonicalText: string;
  /** 64 hexadecimal digits. */
  @TextColumn() sha256: string;
  @TextColumn() summary: string;
  /** Yjs state vector of the replica that was frozen. */
  @BytesColumn() stateVector: Buffer;
  @InstantColumn() frozenAt: Date;
  @RefColumn('person') frozenById: string;
  @OptionalRefColumn('organisation') frozenForId: string | null;
}
