/** Roles a person holds in a space, for an organisation or for nobody. */
export const SPACE_ROLES = [
  'secretariat',
  'facilitator',
  'government_observer',
  'sponsor',
  'auditor',
] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];

/** Roles a person holds in a task group. */
export const GROUP_ROLES = ['co_chair', 'member', 'observer'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

export const ROLES = [...SPACE_ROLES, ...GROUP_ROLES] as const;
export type Role = (typeof ROLES)[number];

export const SPACE_STATUSES = ['active', 'closed'] as const;
export type SpaceStatus = (typeof SPACE_STATUSES)[number];

export const GROUP_STATUSES = ['open', 'closed'] as const;
export type GroupStatus = (typeof GROUP_STATUSES)[number];

export const DRAFT_STATUSES = ['open', 'closed'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** What a draft is written for. */
export const DRAFT_PURPOSES = ['policy_text', 'terms_of_reference', 'minutes'] as const;
export type DraftPurpose = (typeof DRAFT_PURPOSES)[number];

export const JOIN_REQUEST_STATUSES = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type JoinRequestStatus = (typeof JOIN_REQUEST_STATUSES)[number];

export const MEETING_STATUSES = ['scheduled', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const ATTENDANCES = ['present', 'apologies'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const COMMENT_THREAD_STATUSES = ['open', 'resolved'] as const;
export type CommentThreadStatus = (typeof COMMENT_THREAD_STATUSES)[number];

export const AMENDMENT_STATUSES = [
  'proposed',
  'accepted',
  'accepted_with_changes',
  'rejected',
  'withdrawn',
  'lapsed',
] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** What government sets of a space: what is to be reached, by when, and who answers for it. */
export const MANDATE_PARTS = ['goal', 'target_date', 'sponsor'] as const;
export type MandatePart = (typeof MANDATE_PARTS)[number];

/** A milestone's status as reported, from worst to best. */
export const MILESTONE_STATUSES = ['red', 'amber_red', 'amber', 'amber_green', 'green'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const AFFILIATION_KINDS = ['employed', 'seconded', 'representing'] as const;
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];

export const DECISION_RULES = [
  'consensus',
  'consent',
  'majority',
  'supermajority_two_thirds',
  'supermajority_three_quarters',
] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export const DECISION_STATUSES = ['open', 'carried', 'not_carried', 'lapsed'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export const POSITION_ANSWERS = [
  'agree',
  'agree_with_reservations',
  'stand_aside',
  'object',
  'recused',
] as const;
export type PositionAnswer = (typeof POSITION_ANSWERS)[number];

/** How an answer stands that a chair reported from a show of hands. */
export const REPORT_STANDINGS = ['waiting', 'confirmed', 'answered_otherwise', 'not_confirmed'] as const;
export type ReportStanding = (typeof REPORT_STANDINGS)[number];

export const OBJECTION_STATUSES = ['sustained', 'resolved', 'withdrawn', 'lapsed'] as const;
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number];

export const CORRECTION_STATUSES = ['open', 'withdrawn', 'confirmed', 'replaced'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

export const DISPUTE_STATUSES = [
  'open',
  'escalated',
  'resolved',
  'withdrawn',
  'dissent_recorded',
  'lapsed',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** What the organisation that objected says of an amendment offered to meet its objection. */
export const OFFER_VERDICTS = ['resolved', 'sustained'] as const;
export type OfferVerdict = (typeof OFFER_VERDICTS)[number];

/** Whether an organisation can live with an option that was offered in a dispute. */
export const OPTION_ANSWERS = ['yes', 'with_changes', 'no'] as const;
export type OptionAnswer = (typeof OPTION_ANSWERS)[number];

export const ROUND_KINDS = ['small_group', 'open', 'road_show'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const ROUND_STATUSES = ['open', 'closed'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export const RESPONSE_STATUSES = ['submitted', 'withdrawn'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

export const DISPOSITION_OUTCOMES = [
  'accepted',
  'accepted_in_part',
  'rejected',
  'noted',
  'out_of_scope',
] as const;
export type DispositionOutcome = (typeof DISPOSITION_OUTCOMES)[number];

export const DEFINITION_STATUSES = ['proposed', 'agreed', 'superseded'] as const;
export type DefinitionStatus = (typeof DEFINITION_STATUSES)[number];

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = [
  'report',
  'data',
  'modelling',
  'legislation',
  'standard',
  'testimony',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_STATUSES = ['listed', 'withdrawn'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

export const GOVERNMENT_ANSWERS = ['accepted', 'accepted_in_part', 'rejected', 'deferred'] as const;
export type GovernmentAnswer = (typeof GOVERNMENT_ANSWERS)[number];

/** How far government has come with a recommendation. */
export const RECOMMENDATION_STATUSES = [
  'sent',
  'acknowledged',
  'answered_in_part',
  'deferred',
  'answered',
] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];

/** Languages in which the record tells what happened. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a person's account stands. */
export const ACCOUNT_STATUSES = ['active', 'deactivated', 'erased'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** What became of a request to erase personal data. */
export const ERASURE_REQUEST_STATUSES = ['waiting', 'withdrawn', 'declined', 'done'] as const;
export type ErasureRequestStatus = (typeof ERASURE_REQUEST_STATUSES)[number];

/** On what ground personal data is erased: the letters (a) to (e) of article 17(1) of the UK GDPR. */
export const ERASURE_GROUNDS = [
  'no_longer_needed',
  'consent_withdrawn',
  'objection',
  'unlawful_processing',
  'legal_obligation',
] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export const ORGANISATION_KINDS = [
  'public_body',
  'company',
  'trade_association',
  'charity',
  'professional_body',
  'community_group',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** How large an organisation is, as it says itself. It is shown; nothing is ever decided by it. */
export const SIZE_BANDS = ['micro', 'small', 'medium', 'large', 'not_stated'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Polls that put options to people: in an order, with points for each, with dots to share out, or times at which to meet. */
export const OPTION_METHODS = ['ranking', 'points', 'dots', 'meeting_time'] as const;
export type OptionMethod = (typeof OPTION_METHODS)[number];

/** How people answer a poll: how far they are with something, how far they agree, in words alone, or about options. */
export const POLL_METHODS = ['sense_check', 'gradients', 'question_round', ...OPTION_METHODS] as const;
export type PollMethod = (typeof POLL_METHODS)[number];

export const POLL_STATUSES = ['open', 'closed'] as const;
export type PollStatus = (typeof POLL_STATUSES)[number];

/** Steps of a sense check. */
export const SENSES = ['comfortable', 'unsure', 'not_yet'] as const;

/** The eight gradients of agreement, from whole-hearted endorsement to veto. */
export const GRADIENTS = [
  'endorse',
  'minor_point',
  'reservations',
  'abstain',
  'more_discussion',
  'dislike_but_support',
  'serious_disagreement',
  'veto',
] as const;

/** Steps that answers to polls are chosen from. */
export const POLL_CHOICES = [...SENSES, ...GRADIENTS] as const;
export type PollChoice = (typeof POLL_CHOICES)[number];
