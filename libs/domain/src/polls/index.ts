export { type AnswerFault, type AnswerSaid, answerFault, choicesOf } from './answers.js';
export { countGradients, type GradientSpread } from './gradients.js';
export { latestOf } from './latest.js';
export {
  asksOfOptions,
  hasLimit,
  LIMIT_MAX,
  type MarksFault,
  marksFault,
  OPTIONS_MAX,
  OPTIONS_MIN,
  type OptionMark,
  type OptionsFault,
  type OptionsFaultAt,
  optionsFault,
  TIME_MARKS,
} from './options.js';
export { countSenseCheck, type SenseCheck } from './sense-check.js';
export { countOptions, type OptionBallot, type OptionResults, type OptionTally } from './tallies.js';
export type { ChoiceCount, PollBallot, SectorChoices } from './types.js';
