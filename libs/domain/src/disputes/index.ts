export { type FacilitatorCandidate, type FacilitatorHindrance, facilitatorHindrance } from './facilitator.js';
export { type NamedSide, type SidesFault, sidesFault } from './sides.js';
