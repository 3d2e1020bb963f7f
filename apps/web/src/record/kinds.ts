import { WRITE_ACTIONS } from '@concordat/domain';
import type { TextKey } from '../strings/t.js';

/** The kinds of act that one can ask for, each with the beginnings of the actions that belong to it. */
const FAMILIES = {
  space: ['space.', 'milestone.'],
  group: ['group.', 'joinRequest.', 'meeting.', 'action.', 'calendar.', 'substitution.'],
  draft: ['draft.', 'version.', 'comment.', 'amendment.'],
  decision: ['decision.', 'objection.', 'correction.', 'dispute.', 'poll.'],
  consultation: ['consultation.', 'round.', 'response.', 'disposition.'],
  definition: ['definition.'],
  evidence: ['evidence.'],
  recommendation: ['recommendation.'],
  people: [
    'person.',
    'organisation.',
    'affiliation.',
    'identity.',
    'invitation.',
    'session.',
    'password.',
    'email.',
    'respondent.',
    'installation.',
    'list.',
    'passkey.',
    'provider.',
    'interest.',
    'token.',
    'notice.',
  ],
} as const;

export type KindFamily = keyof typeof FAMILIES;

export const KIND_FAMILIES = Object.keys(FAMILIES) as readonly KindFamily[];

/** The family that a word in the address names; undefined for any other word. */
export function kindFamily(word: string | null): KindFamily | undefined {
  return KIND_FAMILIES.find((each) => each === word);
}

/** The actions of a family, as the policy names them. */
export function kindsOf(family: KindFamily): string[] {
  return WRITE_ACTIONS.filter((action) => FAMILIES[family].some((start) => action.startsWith(start)));
}

/** The text that names a family. */
export function kindText(family: KindFamily): TextKey & `record.kind_${KindFamily}` {
  return `record.kind_${family}`;
}
