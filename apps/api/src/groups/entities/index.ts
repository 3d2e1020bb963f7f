import { JoinRequest } from './join-request.js';
import { Membership } from './membership.js';
import { TaskGroup } from './task-group.js';
import { TermsAdoption } from './terms-adoption.js';

export const groupEntities = [TaskGroup, Membership, JoinRequest, TermsAdoption];
