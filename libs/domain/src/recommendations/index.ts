export { answerReminderDue } from './reminding.js';
export {
  type AnswerGiven,
  eventOf,
  isLate,
  lateAnswers,
  type RecommendationEvent,
  type RecommendationRecord,
  type RecommendationStanding,
  standingOf,
} from './standing.js';
