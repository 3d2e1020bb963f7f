import { Decision } from './decision.js';
import { DecisionSeat } from './decision-seat.js';
import { DecisionVersion } from './decision-version.js';
import { Objection } from './objection.js';
import { Position } from './position.js';

export const decisionEntities = [Decision, DecisionVersion, DecisionSeat, Position, Objection];
