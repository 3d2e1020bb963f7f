import { EmailChange } from '../email/entities/email-change.js';
import { Invitation } from '../invitations/entities/invitation.js';
import { LetterLink } from '../links/letter-link.js';
import { Person } from './person.js';
import { Session } from './session.js';

export const identityEntities = [Person, Session, Invitation, LetterLink, EmailChange];
