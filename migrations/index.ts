import { Skeleton1795559692821 } from './1795559692821-skeleton.js';
import { AppendOnly1795559700000 } from './1795559700000-append-only.js';
import { AddMessages1795569611671 } from './1795569611671-add-messages.js';
import { AddAccessTokens1795570738093 } from './1795570738093-add-access-tokens.js';
import { AddInvitations1795571214639 } from './1795571214639-add-invitations.js';
import { AddProfilesAndErasure1795571281391 } from './1795571281391-add-profiles-and-erasure.js';
import { LetterStates1795571736355 } from './1795571736355-letter-states.js';
import { AddGroupLife1795572138601 } from './1795572138601-add-group-life.js';
import { AddPeopleAndInterests1795573071080 } from './1795573071080-add-people-and-interests.js';
import { AddLetterLinks1795573155204 } from './1795573155204-add-letter-links.js';
import { AddPasskeys1795573706784 } from './1795573706784-add-passkeys.js';
import { AddErasure1795573788624 } from './1795573788624-add-erasure.js';
import { NoticeChoices1795574772493 } from './1795574772493-notice-choices.js';
import { AddProviderLinks1795574940147 } from './1795574940147-add-provider-links.js';
import { AddVersionShares1795586429193 } from './1795586429193-add-version-shares.js';
import { AddLedgerTiles1795587884753 } from './1795587884753-add-ledger-tiles.js';
import { ArchiveUpdates1795590112897 } from './1795590112897-archive-updates.js';
import { AddComments1795724586542 } from './1795724586542-add-comments.js';
import { AddDefinitionUses1795737280920 } from './1795737280920-add-definition-uses.js';
import { AddAmendments1795738722748 } from './1795738722748-add-amendments.js';
import { AddDecisionDepartures1795749710047 } from './1795749710047-add-decision-departures.js';
import { AddSectionClosures1795749856950 } from './1795749856950-add-section-closures.js';
import { AddPositionCorrections1795750569282 } from './1795750569282-add-position-corrections.js';
import { AddPositionSignatures1795768300017 } from './1795768300017-add-position-signatures.js';
import { OneIndexOfActsInTheLog1795770991499 } from './1795770991499-one-index-of-acts-in-the-log.js';
import { AddDisputes1795771602000 } from './1795771602000-add-disputes.js';
import { AddPolls1795783589575 } from './1795783589575-add-polls.js';
import { AddRecommendationParts1795783639422 } from './1795783639422-add-recommendation-parts.js';
import { AddOffers1795785704185 } from './1795785704185-add-offers.js';
import { AddMandateChanges1795798150374 } from './1795798150374-add-mandate-changes.js';
import { AddDefinitionEndorsements1795799224669 } from './1795799224669-add-definition-endorsements.js';
import { AddPollOptions1795800047485 } from './1795800047485-add-poll-options.js';
import { AddReportedAnswers1795811137766 } from './1795811137766-add-reported-answers.js';
import { AddReminders1795812028429 } from './1795812028429-add-reminders.js';
import { AddEvidence1795822173378 } from './1795822173378-add-evidence.js';
import { AddObjectionSupports1795824761970 } from './1795824761970-add-objection-supports.js';
import { WatchOpenings1795824864086 } from './1795824864086-watch-openings.js';
import { WriteStatementsTogether1795835125609 } from './1795835125609-write-statements-together.js';
import { AddLapsedWhy1795837344541 } from './1795837344541-add-lapsed-why.js';
import { KeepQuorum1795847749955 } from './1795847749955-keep-quorum.js';
import { StatementsReadToEnd1795849464804 } from './1795849464804-statements-read-to-end.js';
import { EraseActs1795850000000 } from './1795850000000-erase-acts.js';
import { SideRooms1795860623758 } from './1795860623758-side-rooms.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Skeleton1795559692821,
  AppendOnly1795559700000,
  AddMessages1795569611671,
  AddAccessTokens1795570738093,
  AddInvitations1795571214639,
  AddProfilesAndErasure1795571281391,
  LetterStates1795571736355,
  AddGroupLife1795572138601,
  AddPeopleAndInterests1795573071080,
  AddLetterLinks1795573155204,
  AddPasskeys1795573706784,
  AddErasure1795573788624,
  NoticeChoices1795574772493,
  AddProviderLinks1795574940147,
  AddVersionShares1795586429193,
  AddLedgerTiles1795587884753,
  ArchiveUpdates1795590112897,
  AddComments1795724586542,
  AddDefinitionUses1795737280920,
  AddAmendments1795738722748,
  AddDecisionDepartures1795749710047,
  AddSectionClosures1795749856950,
  AddPositionCorrections1795750569282,
  AddPositionSignatures1795768300017,
  OneIndexOfActsInTheLog1795770991499,
  AddDisputes1795771602000,
  AddPolls1795783589575,
  AddRecommendationParts1795783639422,
  AddOffers1795785704185,
  AddMandateChanges1795798150374,
  AddDefinitionEndorsements1795799224669,
  AddPollOptions1795800047485,
  AddReportedAnswers1795811137766,
  AddReminders1795812028429,
  AddEvidence1795822173378,
  AddObjectionSupports1795824761970,
  WatchOpenings1795824864086,
  WriteStatementsTogether1795835125609,
  AddLapsedWhy1795837344541,
  KeepQuorum1795847749955,
  StatementsReadToEnd1795849464804,
  EraseActs1795850000000,
  SideRooms1795860623758,
] as const;
