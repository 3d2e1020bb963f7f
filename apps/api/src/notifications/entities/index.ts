import { DigestRun } from './digest-run.js';
import { LetterRow } from './letter.js';
import { NoticeRow } from './notice.js';
import { NoticeChoice } from './notice-choice.js';

export const notificationEntities = [NoticeRow, LetterRow, NoticeChoice, DigestRun];
