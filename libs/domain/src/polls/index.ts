export { type AnswerFault, answerFault, choicesOf } from './answers.js';
export { countGradients, type GradientSpread } from './gradients.js';
export { latestOf } from './latest.js';
export { countSenseCheck, type SenseCheck } from './sense-check.js';
export type { ChoiceCount, PollBallot, SectorChoices } from './types.js';
