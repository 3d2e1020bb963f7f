import type { Speaker } from '../graphql/speaker.js';
import { t } from '../strings/t.js';

/**
 * "Ada Lovelace, for Homes Federation": who will be recorded, and for whom; the person alone when they act for
 * nobody, or when their name says it. Empty when nobody is known.
 */
export function speakerName(speaker: Speaker | undefined): string {
  if (!speaker) return '';
  const { person, organisation } = speaker;
  if (!organisation || person.includes(organisation.name)) return person;
  return t('components.speaksFor', { person, organisation: organisation.name });
}
