import { Dispute } from './dispute.js';
import { DisputeDissent } from './dispute-dissent.js';
import { DisputeOption } from './dispute-option.js';
import { DisputeOptionAnswer } from './dispute-option-answer.js';
import { DisputeRoomAgreement } from './dispute-room-agreement.js';
import { DisputeSide } from './dispute-side.js';
import { DisputeStatement } from './dispute-statement.js';
import { DisputeStep } from './dispute-step.js';

export const disputeEntities = [
  Dispute,
  DisputeSide,
  DisputeStatement,
  DisputeOption,
  DisputeOptionAnswer,
  DisputeStep,
  DisputeRoomAgreement,
  DisputeDissent,
];
