import { Poll } from './poll.js';
import { PollAnswer } from './poll-answer.js';
import { PollOption } from './poll-option.js';

export const pollEntities = [Poll, PollAnswer, PollOption];
