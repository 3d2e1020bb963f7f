/** Texts of opening a decision on a version. */
export const openDecision = {
  question: 'Question',
  questionHint: 'As the group will answer it, for example: Do we agree to this text as the definition?',
  questionMissing: 'Write the question that the group is to answer.',
  rule: 'Rule',
  ruleHint_CONSENT: 'Carried when nobody’s objection stands by the deadline.',
  ruleHint_CONSENSUS: 'Carried when every seat has answered and no objection stands.',
  ruleHint_MAJORITY: 'Carried by more than half of those who answer for or against, with a quorum.',
  ruleHint_SUPERMAJORITY_TWO_THIRDS:
    'Carried by two thirds of those who answer for or against, with a quorum.',
  ruleHint_SUPERMAJORITY_THREE_QUARTERS:
    'Carried by three quarters of those who answer for or against, with a quorum.',
  bySector: 'The rule must hold within each sector as well',
  bySectorHint: 'So that many organisations of one sector do not outvote another.',
  deadline: 'Answer by',
  deadlineHint:
    'By the clocks of {zone}. May be left empty. An organisation that has not answered by then is missing.',
  deadlineSilence:
    'By the clocks of {zone}. May be left empty. In this group silence counts as consent when the deadline is over.',
  deadlinePast: 'Give a day and time that lie ahead, or leave it empty.',
  decisionSubmit: 'Open the decision…',
  decisionConfirmTitle: 'Open this decision?',
  decisionConfirm: 'Open the decision',
  decisionRecords:
    '{person} asks the task group {group} about version {number} of “{title}”, in exactly these words:',
  decisionQuestionIs: 'Question: {question}',
  decisionRuleIs: 'Rule: {rule}.',
  decisionRuleBySector: 'Rule: {rule}, overall and within each sector.',
  decisionUntil: 'Answers until {date}.',
  decisionNoDeadline: 'No deadline.',
} as const;
