import { Act } from '../../acts/entities/act.js';
import { ActOpening } from '../../acts/entities/act-opening.js';
import { ActOutbox } from '../../acts/entities/act-outbox.js';
import { amendmentEntities } from '../../amendments/entities/index.js';
import { commentEntities } from '../../comments/entities/index.js';
import { consultationEntities } from '../../consultations/entities/index.js';
import { decisionEntities } from '../../decisions/entities/index.js';
import { definitionEntities } from '../../definitions/entities/index.js';
import { disputeEntities } from '../../disputes/entities/index.js';
import { Draft } from '../../drafting/entities/draft.js';
import { DraftArchiveSegment } from '../../drafting/entities/draft-archive.js';
import { DraftClient } from '../../drafting/entities/draft-client.js';
import { DraftHead } from '../../drafting/entities/draft-head.js';
import { DraftSnapshot } from '../../drafting/entities/draft-snapshot.js';
import { DraftUpdate } from '../../drafting/entities/draft-update.js';
import { DraftVersion } from '../../drafting/entities/draft-version.js';
import { JointStatement } from '../../drafting/entities/joint-statement.js';
import { Reading } from '../../drafting/entities/reading.js';
import { SectionClosure } from '../../drafting/entities/section-closure.js';
import { SharedText } from '../../drafting/entities/shared-text.js';
import { SideRoom } from '../../drafting/entities/side-room.js';
import { VersionPublication } from '../../drafting/entities/version-publication.js';
import { VersionShare } from '../../drafting/entities/version-share.js';
import { evidenceEntities } from '../../evidence/entities/index.js';
import { groupEntities } from '../../groups/entities/index.js';
import { identityEntities } from '../../identity/entities/index.js';
import { Interest } from '../../interests/entities/interest.js';
import { LedgerCheckpoint } from '../../ledger/entities/ledger-checkpoint.js';
import { LedgerCosignature } from '../../ledger/entities/ledger-cosignature.js';
import { LedgerEntry } from '../../ledger/entities/ledger-entry.js';
import { LedgerHead } from '../../ledger/entities/ledger-head.js';
import { LedgerKey } from '../../ledger/entities/ledger-key.js';
import { LedgerLog } from '../../ledger/entities/ledger-log.js';
import { LedgerTile } from '../../ledger/entities/ledger-tile.js';
import { meetingEntities } from '../../meetings/entities/index.js';
import { notificationEntities } from '../../notifications/entities/index.js';
import { offerEntities } from '../../offers/entities/index.js';
import { Affiliation } from '../../organisations/entities/affiliation.js';
import { Organisation } from '../../organisations/entities/organisation.js';
import { Sector } from '../../organisations/entities/sector.js';
import { passkeyEntities } from '../../passkeys/entities/index.js';
import { peopleEntities } from '../../people/entities/index.js';
import { pollEntities } from '../../polls/entities/index.js';
import { ProviderLink } from '../../providers/entities/provider-link.js';
import { recommendationEntities } from '../../recommendations/entities/index.js';
import { MandateChange } from '../../spaces/entities/mandate-change.js';
import { Milestone } from '../../spaces/entities/milestone.js';
import { MilestoneReport } from '../../spaces/entities/milestone-report.js';
import { Space } from '../../spaces/entities/space.js';
import { SpaceOrganisation } from '../../spaces/entities/space-organisation.js';
import { SpaceRoleGrant } from '../../spaces/entities/space-role.js';
import { SubstitutionRow } from '../../substitutions/entities/substitution.js';
import { ThrottleTally } from '../../throttling/entities/throttle-tally.js';
import { AccessToken } from '../../tokens/entities/access-token.js';

/** Every table there is, by its entity. */
export const ENTITIES = [
  ...identityEntities,
  ThrottleTally,
  AccessToken,
  ...passkeyEntities,
  ProviderLink,
  Sector,
  Organisation,
  Affiliation,
  Space,
  SpaceOrganisation,
  SpaceRoleGrant,
  Milestone,
  MandateChange,
  MilestoneReport,
  ...groupEntities,
  SubstitutionRow,
  Interest,
  SharedText,
  Draft,
  JointStatement,
  SideRoom,
  DraftHead,
  DraftArchiveSegment,
  DraftUpdate,
  DraftClient,
  DraftSnapshot,
  DraftVersion,
  SectionClosure,
  VersionShare,
  ...commentEntities,
  ...amendmentEntities,
  VersionPublication,
  Reading,
  ...decisionEntities,
  ...disputeEntities,
  ...pollEntities,
  ...offerEntities,
  ...recommendationEntities,
  ...consultationEntities,
  ...definitionEntities,
  ...evidenceEntities,
  ...meetingEntities,
  ...notificationEntities,
  ...peopleEntities,
  Act,
  ActOpening,
  ActOutbox,
  LedgerEntry,
  LedgerHead,
  LedgerLog,
  LedgerKey,
  LedgerTile,
  LedgerCheckpoint,
  LedgerCosignature,
];
