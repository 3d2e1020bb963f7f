import { Comment } from './comment.js';
import { CommentMention } from './comment-mention.js';
import { CommentThread } from './comment-thread.js';

export const commentEntities = [CommentThread, Comment, CommentMention];
