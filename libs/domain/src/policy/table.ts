import { amendmentsReads, amendmentsWrites } from './table/amendments.js';
import { commentsReads, commentsWrites } from './table/comments.js';
import { consultationsReads, consultationsWrites } from './table/consultations.js';
import { decisionsReads, decisionsWrites } from './table/decisions.js';
import { definitionsReads, definitionsWrites } from './table/definitions.js';
import { disputesReads, disputesWrites } from './table/disputes.js';
import { draftingReads, draftingWrites } from './table/drafting.js';
import { evidenceReads, evidenceWrites } from './table/evidence.js';
import { groupsReads, groupsWrites } from './table/groups.js';
import { identityReads, identityWrites } from './table/identity.js';
import { listsReads, listsWrites } from './table/lists.js';
import { meetingsReads, meetingsWrites } from './table/meetings.js';
import { notificationsReads, notificationsWrites } from './table/notifications.js';
import { operationsReads } from './table/operations.js';
import { organisationsReads, organisationsWrites } from './table/organisations.js';
import { passkeysReads, passkeysWrites } from './table/passkeys.js';
import { peopleReads, peopleWrites } from './table/people.js';
import { pollsReads, pollsWrites } from './table/polls.js';
import { providersReads, providersWrites } from './table/providers.js';
import { recommendationsReads, recommendationsWrites } from './table/recommendations.js';
import { recordReads } from './table/record.js';
import type { PolicyRow } from './table/row.js';
import { spacesReads, spacesWrites } from './table/spaces.js';
import { tokensReads, tokensWrites } from './table/tokens.js';

const READS = {
  ...identityReads,
  ...passkeysReads,
  ...providersReads,
  ...tokensReads,
  ...peopleReads,
  ...organisationsReads,
  ...spacesReads,
  ...groupsReads,
  ...meetingsReads,
  ...draftingReads,
  ...commentsReads,
  ...amendmentsReads,
  ...decisionsReads,
  ...disputesReads,
  ...pollsReads,
  ...definitionsReads,
  ...evidenceReads,
  ...consultationsReads,
  ...recommendationsReads,
  ...notificationsReads,
  ...recordReads,
  ...listsReads,
  ...operationsReads,
};

const WRITES = {
  ...identityWrites,
  ...passkeysWrites,
  ...providersWrites,
  ...tokensWrites,
  ...peopleWrites,
  ...organisationsWrites,
  ...spacesWrites,
  ...groupsWrites,
  ...meetingsWrites,
  ...draftingWrites,
  ...commentsWrites,
  ...amendmentsWrites,
  ...decisionsWrites,
  ...disputesWrites,
  ...pollsWrites,
  ...definitionsWrites,
  ...evidenceWrites,
  ...consultationsWrites,
  ...recommendationsWrites,
  ...notificationsWrites,
  ...listsWrites,
};

export type ReadAction = keyof typeof READS;
export type WriteAction = keyof typeof WRITES;
export type Action = ReadAction | WriteAction;

/** The policy: every action there is, who may do it and in which state. Its rows are in `table/`, by feature. */
export const POLICY: Readonly<Record<Action, PolicyRow>> = { ...READS, ...WRITES };
export const READ_ACTIONS = Object.keys(READS) as readonly ReadAction[];
export const WRITE_ACTIONS = Object.keys(WRITES) as readonly WriteAction[];
