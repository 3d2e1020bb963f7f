import { LetterRow } from './letter.js';
import { NoticeRow } from './notice.js';

export const notificationEntities = [NoticeRow, LetterRow];
