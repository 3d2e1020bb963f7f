/** The vocabulary of the record as people read it: one entry for each enum value of the API. */
export const words = {
  role_SECRETARIAT: 'Secretariat',
  role_FACILITATOR: 'Facilitator',
  role_GOVERNMENT_OBSERVER: 'Government observer',
  role_SPONSOR: 'Government sponsor',
  role_AUDITOR: 'Auditor',
  role_CO_CHAIR: 'Co-chair',
  role_MEMBER: 'Member',
  role_OBSERVER: 'Observer',

  space_ACTIVE: 'Under way',
  space_CLOSED: 'Closed',

  milestone_GREEN: 'Green: on track',
  milestone_AMBER_GREEN: 'Amber-green: on track, with care',
  milestone_AMBER: 'Amber: at risk',
  milestone_AMBER_RED: 'Amber-red: in doubt',
  milestone_RED: 'Red: off track',
  milestone_NONE: 'Not reported on yet',

  group_OPEN: 'Open',
  group_CLOSED: 'Closed',
  draft_OPEN: 'Open',
  draft_CLOSED: 'Closed',

  decision_OPEN: 'Open',
  decision_CARRIED: 'Carried',
  decision_NOT_CARRIED: 'Not carried',
  decision_LAPSED: 'Lapsed',

  rule_CONSENSUS: 'Consensus',
  rule_CONSENT: 'Consent',
  rule_MAJORITY: 'Majority',
  rule_SUPERMAJORITY_TWO_THIRDS: 'Two thirds',
  rule_SUPERMAJORITY_THREE_QUARTERS: 'Three quarters',

  answer_AGREE: 'Agree',
  answer_AGREE_WITH_RESERVATIONS: 'Agree with reservations',
  answer_STAND_ASIDE: 'Stand aside',
  answer_OBJECT: 'Object',
  answer_RECUSED: 'Recused',

  objection_SUSTAINED: 'Sustained',
  objection_RESOLVED: 'Resolved',
  objection_WITHDRAWN: 'Withdrawn',
  objection_LAPSED: 'Lapsed',

  position_STANDING: 'Standing',
  position_REPLACED: 'Replaced',
  position_LAPSED: 'Lapsed',

  definition_PROPOSED: 'Proposed',
  definition_AGREED: 'Agreed',
  definition_SUPERSEDED: 'Superseded',

  roundKind_SMALL_GROUP: 'Small group',
  roundKind_OPEN: 'Open to everyone',
  roundKind_ROAD_SHOW: 'Road show',
  round_NOT_OPEN_YET: 'Not open yet',
  round_OPEN: 'Open',
  round_CLOSED: 'Closed',

  disposition_ACCEPTED: 'Accepted',
  disposition_ACCEPTED_IN_PART: 'Accepted in part',
  disposition_REJECTED: 'Rejected',
  disposition_NOTED: 'Noted',
  disposition_OUT_OF_SCOPE: 'Out of scope',

  government_ACCEPTED: 'Accepted',
  government_ACCEPTED_IN_PART: 'Accepted in part',
  government_REJECTED: 'Rejected',
  government_DEFERRED: 'Deferred',

  affiliation_EMPLOYED: 'employed by',
  affiliation_SECONDED: 'seconded by',
  affiliation_REPRESENTING: 'represents',
} as const;
