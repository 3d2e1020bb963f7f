import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { NoticeChannel, NoticeKind } from '../../acts/messages.js';

/** How a person wants to be told of a kind of notice, where they have said so. */
@Entity('notice_choice')
export class NoticeChoice {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') personId: string;
  @PrimaryColumn({ type: 'text' }) kind: NoticeKind;
  @Column({ type: 'text' }) channel: NoticeChannel;
}
