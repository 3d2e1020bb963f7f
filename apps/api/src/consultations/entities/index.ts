import { Answer } from './answer.js';
import { Consultation } from './consultation.js';
import { ConsultationResponse } from './consultation-response.js';
import { Disposition } from './disposition.js';
import { Question } from './question.js';
import { ResponseComment } from './response-comment.js';
import { Round } from './round.js';

export const consultationEntities = [
  Consultation,
  Round,
  Question,
  ConsultationResponse,
  Answer,
  ResponseComment,
  Disposition,
];
