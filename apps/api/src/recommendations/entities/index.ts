import { GovernmentResponse } from './government-response.js';
import { KeptStanding } from './kept-standing.js';
import { Recommendation } from './recommendation.js';
import { RecommendationAcknowledgement } from './recommendation-acknowledgement.js';
import { RecommendationEvidence } from './recommendation-evidence.js';
import { RecommendationPart } from './recommendation-part.js';
import { RecommendationReminder } from './recommendation-reminder.js';

export const recommendationEntities = [
  Recommendation,
  RecommendationPart,
  RecommendationEvidence,
  RecommendationAcknowledgement,
  GovernmentResponse,
  KeptStanding,
  RecommendationReminder,
];
