import type { NoticeChannel, NoticeKind } from '../graphql/generated/graphql.js';

/** Kinds of notice in the order in which one chooses. */
export const NOTICE_KINDS = [
  'DECISION',
  'AMENDMENT',
  'CONSULTATION',
  'RECOMMENDATION',
  'GROUP',
  'JOIN_REQUEST',
  'MEETING',
  'ACTION',
  'SPACE',
  'ROLE',
  'ORGANISATION',
  'ACCOUNT',
] as const satisfies readonly NoticeKind[];

/** Ways of being told, from the loudest. */
export const NOTICE_CHANNELS = ['MAIL', 'DIGEST', 'APP', 'NONE'] as const satisfies readonly NoticeChannel[];
