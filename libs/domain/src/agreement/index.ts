export {
  CORRECTION_DAYS,
  type CorrectionHindrance,
  correctionHindrance,
  correctionUntil,
} from './corrections.js';
export { evaluate } from './evaluate.js';
export { needed } from './needed.js';
export { bearsOn } from './objections.js';
export { READING_HOURS, readingServes } from './reading.js';
export type { Reason, ReasonCode } from './reasons.js';
export { remindFrom } from './reminding.js';
export {
  CONFIRM_MINUTES_MAX,
  CONFIRM_MINUTES_MIN,
  type OwnAnswer,
  type ReportedHand,
  reportStanding,
} from './reported-answer.js';
export { reasonSentence, type SentenceLanguage, type SentenceOptions } from './sentences.js';
export {
  AgreementError,
  type Evaluation,
  type EvaluationInput,
  OUTCOMES,
  type Outcome,
  QUORUM_PERCENT,
  type RaisedObjection,
  type Seat,
  type SectorTally,
  type TakenPosition,
} from './types.js';
