import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody is named in a comment, and was told of it. */
@Entity('comment_mention')
export class CommentMention {
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('comment') commentId: string;
  @PrimaryColumn({ type: 'uuid' }) @ForeignKey('person') @Index() personId: string;
}
