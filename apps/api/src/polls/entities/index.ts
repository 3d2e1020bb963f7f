import { Poll } from './poll.js';
import { PollAnswer } from './poll-answer.js';

export const pollEntities = [Poll, PollAnswer];
