import { GovernmentResponse } from './government-response.js';
import { Recommendation } from './recommendation.js';

export const recommendationEntities = [Recommendation, GovernmentResponse];
