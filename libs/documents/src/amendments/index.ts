export {
  type Applied,
  applied,
  applyChanges,
  type Conflict,
  conflictsOf,
  type WholeAmendment,
} from './applied.js';
export { clauseTextOf, editableText, withText } from './editable-text.js';
export { amendableParts } from './parts.js';
export {
  CHANGE_KINDS,
  type ChangeKind,
  type ClauseBase,
  type ProposedChange,
  proposeChange,
  type WantedChange,
  withoutClauses,
} from './proposed-change.js';
export {
  CHANGE_STANDINGS,
  type ChangeStanding,
  mayApply,
  type Standing,
  standing,
  standingInProposal,
} from './standing.js';
