import { ChildEntity } from 'typeorm';
import { SharedText } from './shared-text.js';

/** The text in which the sides of a dispute and its facilitator say together what they differ about; it is never frozen. */
@ChildEntity('joint_statement')
export class JointStatement extends SharedText {}
