import type { ObjectionStatus } from '../vocabulary.js';

/**
 * Whether an objection bears on a decision about a version: one to these words does, and so does one that stands beyond
 * the words it was to, since it is in dispute.
 */
export function bearsOn(
  objection: { readonly versionId: string; readonly status: ObjectionStatus },
  versionId: string,
): boolean {
  return objection.status === 'sustained' || objection.versionId === versionId;
}
