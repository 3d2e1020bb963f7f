export { type FacilitatorCandidate, type FacilitatorHindrance, facilitatorHindrance } from './facilitator.js';
export { type NamedSide, type SidesFault, sidesFault } from './sides.js';
export { type StatementSection, statementOutline } from './statement-outline.js';
