import { CorrectionEnd } from './correction-end.js';
import { Decision } from './decision.js';
import { DecisionDeparture } from './decision-departure.js';
import { DecisionReminder } from './decision-reminder.js';
import { DecisionSeat } from './decision-seat.js';
import { DecisionVersion } from './decision-version.js';
import { Objection } from './objection.js';
import { ObjectionSupport } from './objection-support.js';
import { ObjectionSupportEnd } from './objection-support-end.js';
import { Position } from './position.js';
import { PositionCorrection } from './position-correction.js';
import { PositionSignature } from './position-signature.js';
import { ReportedAnswer } from './reported-answer.js';

export const decisionEntities = [
  Decision,
  DecisionVersion,
  DecisionSeat,
  DecisionDeparture,
  DecisionReminder,
  Position,
  Objection,
  ObjectionSupport,
  ObjectionSupportEnd,
  PositionCorrection,
  PositionSignature,
  CorrectionEnd,
  ReportedAnswer,
];
