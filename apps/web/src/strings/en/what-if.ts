/** Texts of “what would it take”: a decision under answers that one assumes. */
export const whatIf = {
  title: 'What would it take?',
  lead: 'Assume answers, and see what the rule would make of them. It is computed in your browser; nothing is recorded, and nobody hears of it.',
  outcome: 'Outcome under what you assume',
  outcome_would_carry: 'It would carry',
  outcome_would_not_carry: 'It would not carry',
  outcome_undecided: 'It would not be settled yet',
  needed: 'To carry, it would still take:',
  slider: 'Agree, of {n} without an answer: {agreeing}',
  asIs: 'As it is: {answer}',
  answer_agree: 'Agree',
  answer_agree_with_reservations: 'Agree with reservations',
  answer_stand_aside: 'Stand aside',
  answer_object: 'Object',
  answer_recused: 'Recused',
  passed: 'As if the deadline had passed',
  reset: 'Back to how it is',
} as const;
