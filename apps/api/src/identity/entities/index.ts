import { Invitation } from '../invitations/entities/invitation.js';
import { Person } from './person.js';
import { Session } from './session.js';

export const identityEntities = [Person, Session, Invitation];
