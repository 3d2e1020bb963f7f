import { Amendment } from './amendment.js';
import { AmendmentReply } from './amendment-reply.js';
import { AmendmentRevision } from './amendment-revision.js';

export const amendmentEntities = [Amendment, AmendmentRevision, AmendmentReply];
