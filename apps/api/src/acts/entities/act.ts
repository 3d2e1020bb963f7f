import { Column, Entity, Index } from 'typeorm';
import {
  BytesColumn,
  IdColumn,
  InstantColumn,
  OptionalRefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What an act is about: a kind of thing and its id. */
export interface ActSubjectRef {
  readonly type: string;
  readonly id: string;
}

/** Something that happened. Never changed; holds nothing that names a person. */
@Entity('act')
@Index(['spaceId', 'at', 'id'])
@Index(['kind', 'at'])
export class Act {
  @IdColumn() id: string;
  @TextColumn() kind: string;
  @InstantColumn() at: Date;
  @OptionalRefColumn('space') spaceId: string | null;
  @OptionalRefColumn('task_group') groupId: string | null;
  /** The read of the policy by which one may see it. */
  @TextColumn() readAction: string;
  @Column({ type: 'jsonb' }) subjects: ActSubjectRef[];
  @Column({ type: 'text', array: true }) versionHashes: string[];
  /** The canonical text that the ledger holds; its format is docs/record-format.md. */
  @TextColumn() leaf: string;
  /** RFC 6962 leaf hash. */
  @BytesColumn() leafHash: Buffer;
}
