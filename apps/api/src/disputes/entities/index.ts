import { Dispute } from './dispute.js';
import { DisputeDissent } from './dispute-dissent.js';
import { DisputeOption } from './dispute-option.js';
import { DisputeOptionAnswer } from './dispute-option-answer.js';
import { DisputeRoomAgreement } from './dispute-room-agreement.js';
import { DisputeSide } from './dispute-side.js';
import { DisputeStatementAgreement } from './dispute-statement-agreement.js';
import { DisputeStatementReading } from './dispute-statement-reading.js';
import { DisputeStatementText } from './dispute-statement-text.js';
import { DisputeStep } from './dispute-step.js';

export const disputeEntities = [
  Dispute,
  DisputeSide,
  DisputeStatementText,
  DisputeStatementReading,
  DisputeStatementAgreement,
  DisputeOption,
  DisputeOptionAnswer,
  DisputeStep,
  DisputeRoomAgreement,
  DisputeDissent,
];
