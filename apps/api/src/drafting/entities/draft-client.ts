import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RefColumn, SAFE_BIGINT } from '../../platform/database/columns.js';

/** To whom a Yjs client id belongs in a draft: the first person who wrote under it. */
@Entity('draft_client')
export class DraftClient {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('draft') draftId: string;
  @PrimaryColumn('bigint', { ...SAFE_BIGINT }) clientId: number;
  @RefColumn('person') personId: string;
}
